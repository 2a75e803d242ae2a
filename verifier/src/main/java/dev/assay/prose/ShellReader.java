package dev.assay.prose;

import dev.assay.prose.ShellScript.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits what was given to a POSIX shell or bash into its simple commands: lists, pipes, groups,
 * substitutions, here-documents, and commands in the arguments of others ({@code bash -c}, {@code
 * xargs}, {@code sudo}). Nothing is run or expanded. Hostile text costs linear time: its length,
 * depth and number of commands are bounded, and no text is read more often than it is deep.
 */
public final class ShellReader {
  /** The longest text that is read, in UTF-16 units. */
  public static final int LONGEST = 65_536;

  /** The deepest nesting that is followed. */
  public static final int DEEPEST = 32;

  /** The most commands of one text. */
  public static final int MOST = 10_000;

  private static final String PARENTHESIS = ")";
  private static final String END = "";

  private final ShellSink sink;
  private final ShellWords words;
  private final ShellRedirections redirections;

  private ShellReader(String text, int depth, ShellSink sink) {
    this.sink = sink;
    this.words = new ShellWords(text, depth, sink, this::inParentheses, this::nested);
    this.redirections = new ShellRedirections(words);
  }

  /** Reads a text; never throws. */
  public static ShellScript read(String text) {
    ShellSink sink = new ShellSink();
    if (text.length() > LONGEST) {
      return sink.script(Optional.of(Problem.TOO_LONG));
    }
    try {
      new ShellReader(text, 0, sink).list(END);
      return sink.script(Optional.empty());
    } catch (ShellSink.Stop e) {
      return sink.script(Optional.of(e.problem));
    }
  }

  private void nested(String script) {
    inside(script).list(END);
  }

  private ShellReader inside(String script) {
    int depth = words.depth() + 1;
    if (depth > DEEPEST) {
      throw new ShellSink.Stop(Problem.TOO_DEEP);
    }
    return new ShellReader(script, depth, sink);
  }

  private int inParentheses(int from) {
    words.at = from;
    list(PARENTHESIS);
    return words.at;
  }

  /** The pipeline that is being read. */
  private static final class Pipeline {
    int start;
    final List<Integer> middles = new ArrayList<>();
  }

  /** Reads commands up to the word or sign that ends them, which is passed. */
  private void list(String stop) {
    Pipeline pipeline = new Pipeline();
    pipeline.start = sink.size();
    boolean pattern = stop.equals("esac");
    while (true) {
      words.blanks();
      if (pattern && pattern(stop)) {
        return;
      }
      pattern = false;
      if (words.ended()) {
        close(pipeline);
        if (!stop.equals(END)) {
          throw new ShellSink.Stop(Problem.UNCLOSED_GROUP);
        }
        return;
      }
      char c = words.ahead(0);
      if (c == '#') {
        comment();
      } else if (c == '\n') {
        words.at++;
        close(pipeline);
        redirections.bodies(this::nested, body -> inside(body).words.body());
      } else if (c == ';') {
        close(pipeline);
        boolean clause = words.ahead(1) == ';' || words.ahead(1) == '&';
        words.at += clause ? words.ahead(2) == '&' ? 3 : 2 : 1;
        pattern = clause && stop.equals("esac");
      } else if (c == '&' && words.ahead(1) != '>') {
        close(pipeline);
        words.at += words.ahead(1) == '&' ? 2 : 1;
      } else if (c == '|' && words.ahead(1) == '|') {
        close(pipeline);
        words.at += 2;
      } else if (c == '|') {
        pipeline.middles.add(sink.size());
        words.at += words.ahead(1) == '&' ? 2 : 1;
      } else if (c == ')') {
        if (!stop.equals(PARENTHESIS)) {
          throw new ShellSink.Stop(Problem.MISPLACED);
        }
        words.at++;
        close(pipeline);
        return;
      } else if (c == '(') {
        parenthesis();
      } else {
        int before = words.at;
        if (command(stop)) {
          close(pipeline);
          return;
        }
        if (words.at == before) {
          throw new ShellSink.Stop(Problem.MISPLACED);
        }
      }
    }
  }

  private void close(Pipeline pipeline) {
    int end = sink.size();
    for (int middle : pipeline.middles) {
      sink.pipe(pipeline.start, middle, end);
    }
    pipeline.middles.clear();
    pipeline.start = end;
  }

  private void comment() {
    while (!words.ended() && words.ahead(0) != '\n') {
      words.at++;
    }
  }

  private void parenthesis() {
    if (words.ahead(1) == '(') {
      words.at += 2;
      if (words.arithmetic()) {
        return;
      }
      words.at--;
    } else {
      words.at++;
    }
    block(PARENTHESIS);
  }

  private void block(String stop) {
    words.enter();
    list(stop);
    words.leave();
  }

  /** Passes the pattern of a clause; true when the block ends instead. */
  private boolean pattern(String stop) {
    while (!words.ended() && "\n ;\t\r#".indexOf(words.ahead(0)) >= 0) {
      if (words.ahead(0) == '#') {
        comment();
      } else {
        words.at++;
      }
    }
    if (words.ahead(0) == '(') {
      words.at++;
    }
    while (!words.ended()) {
      words.blanks();
      char c = words.ahead(0);
      if (c == ')') {
        words.at++;
        return false;
      }
      if (c == '|') {
        words.at++;
        continue;
      }
      ShellWord word = words.word();
      if (word == null) {
        break;
      }
      if (word.text().equals(stop) && words.ahead(0) != ')') {
        return true;
      }
    }
    throw new ShellSink.Stop(Problem.UNCLOSED_GROUP);
  }

  /** Reads one simple command or block; true when it is the word that ends the list. */
  private boolean command(String stop) {
    List<ShellWord> all = new ArrayList<>();
    List<ShellWord> written = new ArrayList<>();
    List<ShellWord> read = new ArrayList<>();
    int documents = redirections.awaited();
    boolean assigned = false;
    while (true) {
      words.blanks();
      char c = words.ahead(0);
      if (redirections.passed(written, read)) {
        continue;
      }
      if (c == '(' && all.size() == 1 && !assigned && function()) {
        return false;
      }
      int from = words.at;
      ShellWord word = words.ended() || c == '#' ? null : words.word();
      if (word == null) {
        if (c == '(') {
          throw new ShellSink.Stop(Problem.MISPLACED);
        }
        break;
      }
      boolean bare = words.text.regionMatches(from, word.text(), 0, words.at - from);
      if (all.isEmpty() && !assigned && bare && words.at - from == word.text().length()) {
        if (word.text().equals(stop)) {
          return true;
        }
        if (reserved(word.text())) {
          return false;
        }
      }
      if (all.isEmpty() && word.assignment()) {
        assigned = true;
        array();
      } else {
        all.add(word);
      }
    }
    emit(all, assigned, written, read, documents);
    return false;
  }

  /** {@code name()}: what follows is its body. */
  private boolean function() {
    words.at++;
    words.blanks();
    if (words.ahead(0) != ')') {
      throw new ShellSink.Stop(Problem.MISPLACED);
    }
    words.at++;
    return true;
  }

  /** The values in {@code NAME=(…)}. */
  private void array() {
    if (words.ahead(0) != '(') {
      return;
    }
    words.at++;
    while (!words.ended()) {
      words.blanks();
      char c = words.ahead(0);
      if (c == ')') {
        words.at++;
        return;
      }
      if (c == '#') {
        comment();
      } else if (c == '\n') {
        words.at++;
      } else if (words.word() == null) {
        throw new ShellSink.Stop(Problem.MISPLACED);
      }
    }
    throw new ShellSink.Stop(Problem.UNCLOSED_GROUP);
  }

  /** Reads on behind a reserved word; false when it is none. */
  private boolean reserved(String word) {
    if (ShellBlocks.BETWEEN.contains(word)) {
      return true;
    }
    if (ShellBlocks.ENDS.containsValue(word)) {
      throw new ShellSink.Stop(Problem.MISPLACED);
    }
    if (word.equals("[[")) {
      test();
      return true;
    }
    if (word.equals("function")) {
      words.blanks();
      words.word();
      words.blanks();
      if (words.ahead(0) == '(') {
        function();
      }
      return true;
    }
    String stop = ShellBlocks.ENDS.get(word);
    if (stop == null) {
      return false;
    }
    if (word.equals("for") || word.equals("select") || word.equals("case")) {
      head(word.equals("case"));
    }
    block(stop);
    return true;
  }

  /** The words between {@code for} or {@code case} and what follows. */
  private void head(boolean once) {
    words.blanks();
    if (words.ahead(0) == '(' && words.ahead(1) == '(') {
      words.at += 2;
      if (!words.arithmetic()) {
        throw new ShellSink.Stop(Problem.UNCLOSED_GROUP);
      }
      return;
    }
    int seen = 0;
    while (!words.ended()) {
      words.blanks();
      if (once && words.ahead(0) == '\n') {
        words.at++;
        continue;
      }
      ShellWord word = words.word();
      if (word == null || (once && ++seen == 2)) {
        return;
      }
    }
  }

  private void test() {
    while (!words.ended()) {
      words.blanks();
      ShellWord word = words.word();
      if (word == null) {
        words.at += words.ended() ? 0 : 1;
      } else if (word.text().equals("]]")) {
        return;
      }
    }
    throw new ShellSink.Stop(Problem.UNCLOSED_GROUP);
  }

  /** Reads what may be no script at all: what is wrong with it is nobody's fault. */
  private void guessed(String script) {
    boolean before = sink.guessing(true);
    try {
      nested(script);
    } catch (ShellSink.Stop e) {
      if (e.problem == Problem.TOO_MANY) {
        throw e;
      }
    } finally {
      sink.guessing(before);
    }
  }

  /** Hands a command on, and what its arguments hold. */
  private void emit(
      List<ShellWord> all,
      boolean assigned,
      List<ShellWord> written,
      List<ShellWord> read,
      int documents) {
    if (all.isEmpty()) {
      sink.written(written);
      return;
    }
    ShellWrappers.Inner inner = ShellWrappers.inner(all);
    sink.add(new ShellCommand(all, assigned, written, read, inner.wrapper(), sink.guessing()));
    if (inner.standardInput()) {
      redirections.scripts(documents);
      for (ShellWord text : read) {
        if (!text.dynamic() && text.text().indexOf(' ') > 0) {
          nested(text.text());
        }
      }
    }
    for (List<ShellWord> command : inner.commands()) {
      words.enter();
      emit(command, false, List.of(), read, documents);
      words.leave();
    }
    inner.scripts().forEach(this::nested);
    inner.guessed().forEach(this::guessed);
  }
}
