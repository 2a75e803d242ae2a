package dev.assay.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The template engine, shut tight: escapes everything, reaches no class, knows no locale. */
final class Templates {
  private static final Configuration CONFIGURATION = configure();

  private Templates() {}

  private static Configuration configure() {
    Configuration made = new Configuration(Configuration.VERSION_2_3_35);
    made.setTemplateLoader(new ClassTemplateLoader(Templates.class, Assets.ROOT));
    made.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    made.setRecognizeStandardFileExtensions(true);
    made.setOutputFormat(HTMLOutputFormat.INSTANCE);
    made.setDefaultEncoding(StandardCharsets.UTF_8.name());
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setAPIBuiltinEnabled(false);
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setLogTemplateExceptions(false);
    made.setWrapUncheckedExceptions(true);
    made.setNumberFormat("computer");
    made.setLocale(Locale.ROOT);
    made.setTimeZone(TimeZone.getTimeZone("UTC"));
    made.setLocalizedLookup(false);
    made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    made.setAutoFlush(false);
    made.addAutoImport("ui", "partials/ui.ftlh");
    return made;
  }

  /**
   * One page, empty lines removed.
   *
   * @throws IllegalStateException when the template asks for what the model does not hold: a bug
   */
  static byte[] render(String template, Map<String, Object> model) {
    StringWriter out = new StringWriter(16_384);
    try {
      CONFIGURATION.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException(template + " cannot be rendered", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tidy(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Directives leave lines of blanks behind; evidence text stands in elements that keep theirs. */
  private static byte[] tidy(byte[] page) {
    byte[] out = new byte[page.length + 1];
    int size = 0;
    boolean begins = true;
    for (byte each : page) {
      if (each == '\n') {
        begins = true;
      } else if (!begins || each != ' ') {
        if (begins && size > 0) {
          out[size++] = '\n';
        }
        begins = false;
        out[size++] = each;
      }
    }
    out[size++] = '\n';
    return Arrays.copyOf(out, size);
  }
}
