package dev.assay.prose;

import dev.assay.prose.ShellScript.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads redirections and here-documents of a script. The place is shared with its reader. */
final class ShellRedirections {
  private final ShellWords words;
  private final List<HereDocument> awaited = new ArrayList<>();

  /** A here-document whose body comes behind the line. */
  private record HereDocument(String end, boolean tabs, boolean plain, boolean script) {}

  ShellRedirections(ShellWords words) {
    this.words = words;
  }

  /** How many here-documents are promised. */
  int awaited() {
    return awaited.size();
  }

  /** Those promised since are given to a shell: their bodies are scripts. */
  void scripts(int since) {
    for (int i = since; i < awaited.size(); i++) {
      HereDocument each = awaited.get(i);
      awaited.set(i, new HereDocument(each.end(), each.tabs(), each.plain(), true));
    }
  }

  /** Passes a redirection; false when there is none. */
  boolean passed(List<ShellWord> written, List<ShellWord> read) {
    char c = words.ahead(0);
    boolean both = c == '&' && words.ahead(1) == '>';
    int start = words.at;
    while (Character.isDigit(words.ahead(0))) {
      words.at++;
    }
    words.at += both ? 1 : 0;
    char sign = words.ahead(0);
    boolean redirection = (sign == '<' || sign == '>') && words.ahead(1) != '(';
    if (!redirection) {
      words.at = start;
      return false;
    }
    words.at++;
    char next = words.ahead(0);
    if (sign == '<' && next == '<') {
      words.at++;
      document(read);
      return true;
    }
    if (next == '>' || next == '|' || next == '&') {
      words.at++;
    }
    words.blanks();
    ShellWord target = words.word();
    if (target == null) {
      throw new ShellSink.Stop(Problem.MISPLACED);
    }
    boolean handle = next == '&' && (digits(target) || target.text().equals("-"));
    if (!handle) {
      (sign == '>' || next == '>' ? written : read).add(target);
    }
    return true;
  }

  private void document(List<ShellWord> read) {
    if (words.ahead(0) == '<') {
      words.at++;
      words.blanks();
      Optional.ofNullable(words.word()).ifPresent(read::add);
      return;
    }
    boolean tabs = words.ahead(0) == '-';
    words.at += tabs ? 1 : 0;
    words.blanks();
    int from = words.at;
    ShellWord end = words.word();
    if (end == null) {
      throw new ShellSink.Stop(Problem.MISPLACED);
    }
    String written = words.text.substring(from, words.at);
    boolean plain = written.chars().anyMatch(c -> "'\"\\".indexOf(c) >= 0);
    awaited.add(new HereDocument(end.text(), tabs, plain, false));
  }

  private static boolean digits(ShellWord word) {
    return word.text().chars().allMatch(Character::isDigit);
  }

  /**
   * Passes the bodies that were promised on the line before.
   *
   * @param scripts takes those that a shell runs
   * @param texts takes those in which a shell looks for expansions
   */
  void bodies(Consumer<String> scripts, Consumer<String> texts) {
    List<HereDocument> due = new ArrayList<>(awaited);
    awaited.clear();
    for (HereDocument document : due) {
      String body = body(document);
      if (document.script()) {
        scripts.accept(body);
      } else if (!document.plain()) {
        texts.accept(body);
      }
    }
  }

  private String body(HereDocument document) {
    StringBuilder body = new StringBuilder();
    while (!words.ended()) {
      int end = words.text.indexOf('\n', words.at);
      int stop = end < 0 ? words.text.length() : end;
      String line = words.text.substring(words.at, stop);
      words.at = Math.min(words.text.length(), stop + 1);
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if ((document.tabs() ? untabbed(bare) : bare).equals(document.end())) {
        break;
      }
      body.append(line).append('\n');
    }
    return body.toString();
  }

  private static String untabbed(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == '\t') {
      at++;
    }
    return line.substring(at);
  }
}
