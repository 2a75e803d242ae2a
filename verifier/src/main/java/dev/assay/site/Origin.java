package dev.assay.site;

import dev.assay.model.Location;
import dev.assay.model.Parameter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a parameter's value in force was written, when that is a line of a file. */
final class Origin {
  private static final Pattern LINE = Pattern.compile("([^:]{1,400}):([0-9]{1,7})");

  private Origin() {}

  static Optional<Location> of(Parameter parameter) {
    Matcher matcher = LINE.matcher(parameter.origin());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int line = Integer.parseInt(matcher.group(2));
    return line == 0 ? Optional.empty() : Optional.of(Location.at(matcher.group(1), line, 1, ""));
  }
}
