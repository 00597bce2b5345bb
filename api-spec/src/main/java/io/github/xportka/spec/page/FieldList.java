package io.github.xportka.spec.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields or parameters that a section of a page lists: each on one line, or on several with
 * name, type, description and requiredness.
 *
 * @param fields the fields in the page's order
 * @param root the type of the whole, when the page shows one without a name above the fields
 * @param unread the words that stand alone on a line and were taken for part of a description
 */
record FieldList(List<Field> fields, @Nullable FieldType root, Set<String> unread) {
  static final FieldList NONE = new FieldList(List.of(), null, Set.of());

  private static final int LONGEST_NAME = 100;
  private static final Set<String> REQUIRED = Set.of("required", "必需", "必填", "必须");
  private static final Set<String> OPTIONAL = Set.of("optional", "可选", "选填", "非必需", "非必填");
  private static final Set<String> LABELS =
      Set.of(
          "default",
          "example",
          "examples",
          "enum",
          "allowed values",
          "possible values",
          "constraints",
          "match pattern",
          "默认值",
          "示例",
          "示例值",
          "枚举值",
          "正则匹配");

  FieldList {
    fields = List.copyOf(fields);
    unread = Set.copyOf(unread);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Whether some fields are indented further than others, which then is how they are nested. */
  boolean isIndented() {
    return fields.stream().mapToInt(Field::indent).distinct().count() > 1;
  }

  /** Reads the lines of a section; blank ones are left out already. */
  static FieldList of(List<PageLine> lines) {
    return lines.isEmpty() ? NONE : new Reader(lines).read();
  }

  /** Whether a name stands on one line and its type on the next. */
  static boolean startsField(String line, String next) {
    return isName(line) && startsWithType(next);
  }

  /** Whether a line announces a value, which is on the next one when nothing follows the colon. */
  static boolean isValueLabel(String line) {
    int colon = colon(line);
    return colon > 0 && LABELS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a line announces a value that is on the next one. */
  static boolean announcesValue(String line) {
    return isValueLabel(line) && colon(line) == line.length() - 1;
  }

  private static int colon(String line) {
    int ascii = line.indexOf(':');
    int wide = line.indexOf('：');
    return ascii < 0 || (wide >= 0 && wide < ascii) ? wide : ascii;
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NAME || requiredness(text) != null) {
      return false;
    }
    char first = text.charAt(0);
    return (isAsciiLetter(first) || first == '_' || first == '$' || first == '@')
        && text.chars().allMatch(FieldList::isNamePart);
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(int c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9') || "_-.$@[]".indexOf(c) >= 0;
  }

  private static @Nullable Boolean requiredness(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (REQUIRED.contains(lower)) {
      return true;
    }
    return OPTIONAL.contains(lower) ? false : null;
  }

  /** A type alone on its line, or with nothing but its requiredness behind it. */
  private static boolean startsWithType(String line) {
    FieldType.Parsed parsed = FieldType.parse(line);
    return parsed != null && (parsed.rest().isEmpty() || requiredness(parsed.rest()) != null);
  }

  /** Goes through the lines once. */
  private static final class Reader {
    private final List<PageLine> lines;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private @Nullable FieldType root;
    private @Nullable Draft current;
    private int at;

    Reader(List<PageLine> lines) {
      this.lines = lines;
    }

    FieldList read() {
      while (at < lines.size()) {
        if (!oneLineField() && !namedField() && !rootType()) {
          attribute();
        }
      }
      finish();
      return new FieldList(fields, root, unread);
    }

    private String line(int index) {
      return index < lines.size() ? withoutBullet(lines.get(index).trimmed()) : "";
    }

    private static String withoutBullet(String line) {
      return line.length() > 2 && "•-*▸▾".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' '
          ? line.substring(2).strip()
          : line;
    }

    private boolean oneLineField() {
      String line = line(at);
      int end = 0;
      while (end < line.length() && !PageLine.isBlank(line.charAt(end))) {
        end++;
      }
      if (end == line.length() || !isName(line.substring(0, end))) {
        return false;
      }
      FieldType.Parsed parsed = FieldType.parse(line.substring(end).strip());
      if (parsed == null) {
        return false;
      }
      start(line.substring(0, end), parsed.type());
      remainder(parsed.rest());
      at++;
      return true;
    }

    private boolean namedField() {
      String name = line(at);
      if (!startsField(name, line(at + 1))) {
        return false;
      }
      FieldType.Parsed parsed = FieldType.parse(line(at + 1));
      if (parsed == null) {
        return false;
      }
      start(name, parsed.type());
      remainder(parsed.rest());
      at += 2;
      return true;
    }

    /** The type of the body as a whole, before any name. */
    private boolean rootType() {
      if (current != null || root != null || !FieldType.isType(line(at))) {
        return false;
      }
      FieldType.Parsed parsed = FieldType.parse(line(at));
      root = parsed == null ? null : parsed.type();
      at++;
      return true;
    }

    private void start(String name, FieldType type) {
      finish();
      PageLine line = lines.get(at);
      current = new Draft(name, type, line);
    }

    private void finish() {
      if (current != null) {
        fields.add(current.field());
        current = null;
      }
    }

    /** What stands behind the type on its line: requiredness first or last, and a description. */
    private void remainder(String rest) {
      if (rest.isEmpty()) {
        return;
      }
      String[] words = rest.split("\\s+", -1);
      Boolean first = requiredness(words[0]);
      Boolean last = requiredness(words[words.length - 1]);
      if (first != null) {
        require(first);
      } else if (last != null) {
        require(last);
      }
      if (words.length > (first == null && last == null ? 0 : 1)) {
        describe();
      }
    }

    private void attribute() {
      String line = line(at);
      Boolean required = requiredness(line);
      if (required != null) {
        require(required);
      } else if (isValueLabel(line)) {
        at += announcesValue(line) ? 1 : 0;
      } else if (line.equals("|") || line.equals("| null") || line.equals("or null")) {
        at += line.equals("|") && line(at + 1).equals("null") ? 1 : 0;
        allowNull();
      } else {
        if (isName(line)) {
          unread.add(line);
        }
        describe();
      }
      at++;
    }

    private void require(boolean required) {
      if (current != null && current.required == null) {
        current.required = required;
      }
    }

    private void describe() {
      if (current != null && current.described == 0) {
        current.described = lines.get(at).number();
      }
    }

    private void allowNull() {
      if (current != null) {
        current.type = current.type.orNull();
      }
    }
  }

  /** A field whose lines are still being read. */
  private static final class Draft {
    private final String name;
    private final PageLine line;
    private FieldType type;
    private @Nullable Boolean required;
    private int described;

    Draft(String name, FieldType type, PageLine line) {
      this.name = name;
      this.type = type;
      this.line = line;
    }

    Field field() {
      return new Field(name, type, required, described, line.number(), line.indent());
    }
  }
}
