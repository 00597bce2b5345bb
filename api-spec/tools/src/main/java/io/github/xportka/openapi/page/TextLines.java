package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a pasted page, without copy buttons and columns of line numbers. */
final class TextLines {
  private static final Set<String> BUTTONS =
      Set.of("Copy", "Copied", "复制", "Expand", "Collapse", "展开", "收起", "Try it", "调试");
  private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,5})\\s*");
  private static final Pattern NUMBERED =
      Pattern.compile("\\s*([0-9]{1,5})(?:[ \\t]+|(?=[{\\[]))(.*)");

  /**
   * Line of a page.
   *
   * @param number the number in the page, counted from 1
   * @param text the text with its indentation
   */
  record Line(int number, String text) {
    String trimmed() {
      return text.strip();
    }
  }

  private final List<Line> lines;
  private final int[] offsets;
  private final String text;

  private TextLines(List<Line> lines) {
    this.lines = lines;
    this.offsets = new int[lines.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      offsets[i] = joined.length();
      joined.append(lines.get(i).text()).append('\n');
    }
    this.text = joined.toString();
  }

  static TextLines of(String text) {
    List<String> raw = PageText.lines(text);
    List<Line> lines = new ArrayList<>();
    Set<Integer> numbers = numberColumns(raw);
    int expected = 0;
    for (int i = 0; i < raw.size(); i++) {
      String line = raw.get(i);
      Matcher numbered = NUMBERED.matcher(line);
      boolean begins = numbered.matches() && numbered.group(2).matches("[{\\[].*");
      if (begins && numbered.group(1).equals("1")) {
        expected = 1;
      }
      if (expected > 0 && numbered.matches() && numbered.group(1).equals("" + expected)) {
        line = numbered.group(2);
        expected++;
      } else {
        expected = 0;
      }
      if (!numbers.contains(i) && !BUTTONS.contains(line.strip())) {
        lines.add(new Line(i + 1, line));
      }
    }
    return new TextLines(lines);
  }

  /**
   * Finds lines that only contain 1, 2, 3 and so on: in a row, or one before each line of code. The
   * code begins with a bracket, which tells the numbers from enumerated values.
   */
  private static Set<Integer> numberColumns(List<String> raw) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < raw.size(); i++) {
      if (!isNumber(raw.get(i), 1)) {
        continue;
      }
      for (int step = 1; step <= 2; step++) {
        int count = 1;
        while (i + count * step < raw.size() && isNumber(raw.get(i + count * step), count + 1)) {
          count++;
        }
        int code = step == 1 ? i + count : i + 1;
        if (count > 1 && code < raw.size() && raw.get(code).strip().matches("[{\\[].*")) {
          for (int k = 0; k < count; k++) {
            found.add(i + k * step);
          }
          break;
        }
      }
    }
    return found;
  }

  private static boolean isNumber(String line, int number) {
    Matcher matcher = NUMBER.matcher(line);
    return matcher.matches() && matcher.group(1).equals("" + number);
  }

  int size() {
    return lines.size();
  }

  Line get(int index) {
    return lines.get(index);
  }

  /** Returns the trimmed text of a line; empty behind the last line. */
  String trimmed(int index) {
    return index >= 0 && index < lines.size() ? lines.get(index).trimmed() : "";
  }

  /** Returns the index of the next line that is not empty, or the number of lines. */
  int nextFilled(int index) {
    int next = index;
    while (next < lines.size() && trimmed(next).isEmpty()) {
      next++;
    }
    return next;
  }

  /** Parses the JSON value that begins at the first character of a line. */
  ParsedValue json(int index) throws UnreadablePageException {
    int start = offsets[index] + lines.get(index).text().indexOf(trimmed(index));
    return ValueParser.json(
        text, start, line -> lines.get(Math.min(lines.size(), index + line) - 1).number());
  }

  /** Returns the index of the line that contains a character. */
  int lineAt(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns the text from a line to the end, without spaces at its beginning. */
  String from(int index) {
    return text.substring(offsets[index]).stripLeading();
  }
}
