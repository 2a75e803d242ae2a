package dev.assay.history;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Recollection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * When a commit was written and committed. Read here: a date that no calendar knows must not be an
 * error, and the author's own offset must not be lost.
 */
final class CommitDates {
  /** The last second of the year 9999. */
  private static final long LATEST = 253_402_300_799L;

  /** The end of an author's or committer's line, behind the name. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?m)^(author|committer) .*> *(-?[0-9]{1,18})(?: +([+-])([0-9]{2})([0-9]{2}))?[^\\n]*$");

  private CommitDates() {}

  /** A commit whose body was parsed. */
  static Recollection.Change of(RevCommit commit) {
    Instant committed = Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()));
    Instant authored = committed;
    ZoneOffset offset = ZoneOffset.UTC;
    Matcher line = DATE.matcher(head(commit));
    while (line.find()) {
      Instant date = Instant.ofEpochSecond(Math.min(LATEST, Math.max(0, seconds(line))));
      if (line.group(1).equals("author")) {
        authored = date;
        offset = offset(line);
      } else {
        committed = date;
      }
    }
    return new Recollection.Change(commit.name(), committed, authored, offset);
  }

  /** What stands before the message. */
  private static String head(RevCommit commit) {
    String text = new String(commit.getRawBuffer(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\n\n");
    return end < 0 ? text : text.substring(0, end);
  }

  private static long seconds(Matcher line) {
    return Long.parseLong(line.group(2));
  }

  private static ZoneOffset offset(Matcher line) {
    if (line.group(3) == null) {
      return ZoneOffset.UTC;
    }
    int minutes = 60 * Integer.parseInt(line.group(4)) + Integer.parseInt(line.group(5));
    boolean known = minutes <= 18 * 60;
    int sign = line.group(3).equals("-") ? -1 : 1;
    return known ? ZoneOffset.ofTotalSeconds(sign * 60 * minutes) : ZoneOffset.UTC;
  }
}
