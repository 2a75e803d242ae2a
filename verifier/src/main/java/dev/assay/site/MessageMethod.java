package dev.assay.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/**
 * {@code t("key", {"n": 3, "where": link})} in a template: the message as HTML. Values are escaped;
 * a value with {@code href} and {@code text} becomes a link, markup stays markup.
 */
final class MessageMethod implements TemplateMethodModelEx {
  private final Words words;

  MessageMethod(Words words) {
    this.words = words;
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    String key = ((TemplateScalarModel) arguments.get(0)).getAsString();
    TemplateHashModel values = arguments.size() > 1 ? (TemplateHashModelEx) arguments.get(1) : null;
    TemplateModel n = values == null ? null : values.get("n");
    String pattern = words.pattern(key, n == null ? null : plain(n));
    StringBuilder out = new StringBuilder(pattern.length() + 64);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(escape(pattern.substring(at, open)));
      String name = pattern.substring(open + 1, close);
      TemplateModel value = values == null ? null : values.get(name);
      if (value == null) {
        throw new TemplateModelException("message '" + key + "' needs a value for {" + name + "}");
      }
      out.append(html(value));
      at = close + 1;
    }
    out.append(escape(pattern.substring(at)));
    return HTMLOutputFormat.INSTANCE.fromMarkup(out.toString());
  }

  private static String html(TemplateModel value) throws TemplateModelException {
    if (value instanceof TemplateHTMLOutputModel markup) {
      return HTMLOutputFormat.INSTANCE.getMarkupString(markup);
    }
    if (value instanceof TemplateHashModel hash && hash.get("href") != null) {
      String text = escape(plain(hash.get("text")));
      boolean machine =
          hash.get("machine") instanceof freemarker.template.TemplateBooleanModel flag
              && flag.getAsBoolean();
      return "<a href=\""
          + escape(plain(hash.get("href")))
          + "\">"
          + (machine ? "<code>" + text + "</code>" : text)
          + "</a>";
    }
    return escape(plain(value));
  }

  private static String plain(TemplateModel value) throws TemplateModelException {
    if (value instanceof TemplateNumberModel number) {
      return Words.count(number.getAsNumber().longValue());
    }
    return ((TemplateScalarModel) value).getAsString();
  }

  private static String escape(String text) throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
