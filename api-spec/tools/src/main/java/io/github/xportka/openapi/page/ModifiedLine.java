package io.github.xportka.openapi.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line in which a page says when it was modified.
 *
 * @param time the time: {@code 2025-08-19 06:50:46}, or as much of it as the page says, with its
 *     zone behind it if it names one; empty when it is in no form known here
 * @param isBelow whether it is on the line below
 */
record ModifiedLine(String time, boolean isBelow) {
  private static final List<String> STARTS =
      List.of("Modified at", "Last modified", "Last updated", "修改于", "最后修改", "最后更新");

  /** What a list of fields may say of one as well. */
  private static final List<String> STARTS_BELOW_LISTS =
      List.of("Updated at", "修改时间", "更新时间", "更新于");

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
              + "(?:[T ]{1,3}([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?"
              + " ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?");
  private static final Pattern FILLING = Pattern.compile("^(?:时间|于|at|on|:|：| )*");
  private static final String EXACT = "2025-08-19 06:50:46";
  private static final int LONGEST = 100;

  /**
   * Reads a line, or the one after it when that has the time.
   *
   * @param inList whether the line may be one of a list of fields
   * @return null when it says something else
   */
  static @Nullable ModifiedLine of(String line, String next, boolean inList) {
    String start = startOf(line, STARTS);
    start = start.isEmpty() && !inList ? startOf(line, STARTS_BELOW_LISTS) : start;
    if (start.isEmpty() || line.length() > LONGEST) {
      return null;
    }
    String rest = FILLING.matcher(line.substring(start.length())).replaceFirst("");
    boolean isBelow = rest.isEmpty();
    Matcher time = TIME.matcher(isBelow ? next : rest);
    if (time.lookingAt()) {
      return new ModifiedLine(time(time), isBelow);
    }
    return inList ? null : new ModifiedLine("", isBelow);
  }

  private static String startOf(String line, List<String> starts) {
    return starts.stream()
        .filter(start -> line.regionMatches(true, 0, start, 0, start.length()))
        .findFirst()
        .orElse("");
  }

  /** Whether it is a time to the second. */
  boolean isExact() {
    return time.length() >= EXACT.length();
  }

  /** Whether two times are the same one as far as both say. */
  static boolean isSame(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
  }

  private static String time(Matcher time) {
    StringBuilder text = new StringBuilder(time.group(1));
    text.append('-').append(twoDigits(time.group(2))).append('-').append(twoDigits(time.group(3)));
    if (time.group(4) != null) {
      text.append(' ').append(time.group(4));
    }
    if (time.group(5) != null) {
      text.append(' ').append(time.group(5));
    }
    return text.toString();
  }

  private static String twoDigits(String number) {
    return number.length() == 2 ? number : "0" + number;
  }
}
