package io.github.xportka.spec.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line in which a page says when it was modified. */
final class ModifiedLine {
  private static final List<String> STARTS = List.of("Modified at", "修改于", "最后修改于");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");

  private ModifiedLine() {}

  /** The time that a line, or the one after it, names; null when it is another line. */
  static @Nullable String time(String line, String next) {
    for (String start : STARTS) {
      if (line.startsWith(start)) {
        String rest = line.substring(start.length()).strip();
        Matcher time = TIME.matcher(rest.isEmpty() ? next : rest);
        return time.lookingAt() ? time.group() : null;
      }
    }
    return null;
  }
}
