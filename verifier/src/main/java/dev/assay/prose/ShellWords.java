package dev.assay.prose;

import dev.assay.prose.ShellScript.Problem;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * Reads the words of a script: quotes, escapes, expansions. The place is shared with its reader.
 */
final class ShellWords {
  private static final String ENDS = " \t\r\n;&|()<>";

  final String text;
  int at;
  private int deep;
  private final int end;
  private final ShellSink sink;

  /** Reads the commands from an offset up to their closing parenthesis; says where it stands. */
  private final IntUnaryOperator commands;

  /** Reads a script of its own: what stands between back quotes. */
  private final Consumer<String> scripts;

  ShellWords(
      String text, int depth, ShellSink sink, IntUnaryOperator commands, Consumer<String> scripts) {
    this.text = text;
    this.end = text.length();
    this.deep = depth;
    this.sink = sink;
    this.commands = commands;
    this.scripts = scripts;
  }

  /** What becomes of a word. */
  private static final class Making {
    final StringBuilder text = new StringBuilder();
    final StringBuilder slashed = new StringBuilder();
    boolean dynamic;
    boolean process;
    boolean there;

    void add(char c) {
      text.append(c);
      slashed.append(c);
      there = true;
    }

    void add(String part) {
      text.append(part);
      slashed.append(part);
      there = true;
    }

    void run(String part) {
      add(part);
      dynamic = true;
    }
  }

  boolean ended() {
    return at >= end;
  }

  /** The character so many places ahead; 0 behind the end. */
  char ahead(int places) {
    return at + places < end ? text.charAt(at + places) : 0;
  }

  void enter() {
    if (++deep > ShellReader.DEEPEST) {
      throw new ShellSink.Stop(Problem.TOO_DEEP);
    }
  }

  void leave() {
    deep--;
  }

  int depth() {
    return deep;
  }

  /** Passes blanks and lines that go on. */
  void blanks() {
    while (!ended()) {
      char c = ahead(0);
      if (c == '\\' && (ahead(1) == '\n' || (ahead(1) == '\r' && ahead(2) == '\n'))) {
        at += ahead(1) == '\n' ? 2 : 3;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else {
        return;
      }
    }
  }

  /** The word that begins here; null when none does. */
  ShellWord word() {
    Making word = new Making();
    int from = sink.size();
    boolean brace = false;
    boolean comma = false;
    while (!ended()) {
      char c = ahead(0);
      if ((c == '<' || c == '>') && ahead(1) == '(') {
        at += 2;
        nested();
        word.process |= !word.there;
        word.run(c + "()");
      } else if (ENDS.indexOf(c) >= 0) {
        break;
      } else if (c == '\\') {
        escaped(word);
      } else if (c == '\'') {
        at++;
        word.add(until('\''));
      } else if (c == '"') {
        at++;
        quoted(word, '"');
      } else if (c == '$') {
        dollar(word, false);
      } else if (c == '`') {
        backQuoted(word, false);
      } else {
        brace |= c == '{';
        comma |= brace && (c == ',' || (c == '.' && ahead(1) == '.'));
        word.dynamic |= comma && c == '}';
        word.add(c);
        at++;
      }
    }
    return word.there
        ? new ShellWord(
            word.text.toString(),
            word.slashed.toString(),
            word.dynamic,
            word.process,
            from,
            sink.size())
        : null;
  }

  /** Reads the expansions of a here-document's body. */
  void body() {
    quoted(new Making(), (char) 0);
  }

  private void escaped(Making word) {
    char next = ahead(1);
    at += Math.min(2, end - at);
    if (next == '\n') {
      return;
    }
    word.there = true;
    word.text.append(next == 0 ? '\\' : next);
    word.slashed.append('/');
    if (next != 0 && next != '\\') {
      word.slashed.append(next);
    }
  }

  private String until(char quote) {
    int close = text.indexOf(quote, at);
    if (close < 0) {
      throw new ShellSink.Stop(Problem.UNCLOSED_QUOTE);
    }
    String inside = text.substring(at, close);
    at = close + 1;
    return inside;
  }

  /** Up to a closing sign, which is passed; 0 is the end of the text. */
  private void quoted(Making word, char close) {
    word.add("");
    while (true) {
      if (ended()) {
        if (close == 0) {
          return;
        }
        throw new ShellSink.Stop(close == '"' ? Problem.UNCLOSED_QUOTE : Problem.UNCLOSED_GROUP);
      }
      char c = ahead(0);
      if (c == close && close != 0) {
        at++;
        return;
      }
      if (c == '\\') {
        char next = ahead(1);
        at += Math.min(2, end - at);
        if (next != '\n') {
          word.add("\"\\$`".indexOf(next) >= 0 ? "" + next : next == 0 ? "\\" : "\\" + next);
        }
      } else if (c == '$') {
        dollar(word, true);
      } else if (c == '`') {
        backQuoted(word, true);
      } else if (close == '}' && c == '\'') {
        at++;
        word.add(until('\''));
      } else if (close == '}' && c == '"') {
        at++;
        quoted(word, '"');
      } else {
        word.add(c);
        at++;
      }
    }
  }

  private void dollar(Making word, boolean inQuotes) {
    char next = ahead(1);
    if (next == '(') {
      boolean sum = ahead(2) == '(';
      at += sum ? 3 : 2;
      if (!sum || !arithmetic()) {
        at -= sum ? 1 : 0;
        nested();
      }
      word.run("$()");
    } else if (next == '{') {
      at += 2;
      enter();
      Making inside = new Making();
      quoted(inside, '}');
      leave();
      word.run("${" + inside.text + "}");
    } else if (next == '\'' && !inQuotes) {
      at += 2;
      word.add(ansi());
    } else if (next == '"' && !inQuotes) {
      at++;
    } else {
      name(word, next);
    }
  }

  private void name(Making word, char next) {
    int from = at++;
    if (Character.isLetter(next) || next == '_') {
      while (!ended() && (Character.isLetterOrDigit(ahead(0)) || ahead(0) == '_')) {
        at++;
      }
    } else if (next != 0 && (Character.isDigit(next) || "?!#@*$-".indexOf(next) >= 0)) {
      at++;
    } else {
      word.add('$');
      return;
    }
    word.run(text.substring(from, at));
  }

  private void nested() {
    enter();
    at = commands.applyAsInt(at);
    leave();
  }

  /**
   * Passes arithmetic, which begins behind {@code ((}; false, and nothing is passed: it is none.
   */
  boolean arithmetic() {
    int open = 1;
    int close = at;
    while (close < end && open > 0) {
      char c = text.charAt(close++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (open > 0 || close >= end || text.charAt(close) != ')') {
      return false;
    }
    enter();
    Making sum = new Making();
    while (at < close) {
      char c = ahead(0);
      if (c == '$') {
        dollar(sum, true);
      } else if (c == '`') {
        backQuoted(sum, true);
      } else {
        at++;
      }
    }
    leave();
    at = Math.max(at, close + 1);
    return true;
  }

  private void backQuoted(Making word, boolean inQuotes) {
    at++;
    StringBuilder inside = new StringBuilder();
    while (at < end && text.charAt(at) != '`') {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < end) {
        char next = text.charAt(at + 1);
        boolean taken = "`\\$".indexOf(next) >= 0 || (inQuotes && next == '"');
        inside.append(taken ? "" : "\\").append(next);
        at += 2;
      } else {
        inside.append(c);
        at++;
      }
    }
    if (at >= end) {
      throw new ShellSink.Stop(Problem.UNCLOSED_QUOTE);
    }
    at++;
    enter();
    scripts.accept(inside.toString());
    leave();
    word.run("$()");
  }

  /** The inside of {@code $'…'}. */
  private String ansi() {
    StringBuilder out = new StringBuilder();
    while (!ended()) {
      char c = text.charAt(at++);
      if (c == '\'') {
        return out.toString();
      }
      if (c != '\\' || ended()) {
        out.append(c);
        continue;
      }
      char code = text.charAt(at++);
      switch (code) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'a', 'b', 'f', 'v' -> out.append(' ');
        case 'e', 'E' -> out.append('\u001b');
        case 'x' -> number(out, 16, 2);
        case 'u' -> number(out, 16, 4);
        case 'U' -> number(out, 16, 8);
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          at--;
          number(out, 8, 3);
        }
        default -> out.append(code);
      }
    }
    throw new ShellSink.Stop(Problem.UNCLOSED_QUOTE);
  }

  private void number(StringBuilder out, int base, int most) {
    int from = at;
    int value = 0;
    while (at < end && at - from < most && Character.digit(text.charAt(at), base) >= 0) {
      value = value * base + Character.digit(text.charAt(at), base);
      at++;
    }
    if (Character.isValidCodePoint(value)) {
      out.appendCodePoint(value);
    }
  }
}
