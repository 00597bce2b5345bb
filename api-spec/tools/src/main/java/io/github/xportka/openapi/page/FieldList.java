package io.github.xportka.openapi.page;

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
 * @param doubtful the lines that were taken for part of a description, and may be fields
 * @param values the lines that announce which values a field may have
 */
record FieldList(
    List<Field> fields,
    @Nullable FieldType root,
    Set<String> unread,
    List<Integer> doubtful,
    List<Integer> values) {
  static final FieldList NONE = new FieldList(List.of(), null, Set.of(), List.of(), List.of());

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

  /** The labels of the values that a field may have. */
  private static final Set<String> ALLOWED =
      Set.of("enum", "allowed values", "possible values", "枚举值");

  FieldList {
    values = List.copyOf(values);
    fields = List.copyOf(fields);
    unread = Set.copyOf(unread);
    doubtful = List.copyOf(doubtful);
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

  /** Whether a line announces a value, which is on the next one when nothing follows the colon. */
  static boolean isValueLabel(String line) {
    int colon = colon(line);
    return colon > 0 && LABELS.contains(label(line));
  }

  /** Whether a line announces a value that is on the next one. */
  static boolean announcesValue(String line) {
    return isValueLabel(line) && colon(line) == line.length() - 1;
  }

  private static String label(String line) {
    return line.substring(0, colon(line)).strip().toLowerCase(Locale.ROOT);
  }

  private static int colon(String line) {
    int ascii = line.indexOf(':');
    int wide = line.indexOf('：');
    return ascii < 0 || (wide >= 0 && wide < ascii) ? wide : ascii;
  }

  /** Goes through the lines once. */
  private static final class Reader {
    private final List<PageLine> lines;
    private final List<Field> fields = new ArrayList<>();
    private final boolean severalLines;
    private final boolean saysRequiredness;
    private final Set<String> unread = new HashSet<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<Integer> doubtful = new ArrayList<>();
    private @Nullable FieldType root;
    private @Nullable Draft current;
    private int at;

    Reader(List<PageLine> lines) {
      this.lines = lines;
      int onOneLine = 0;
      int onSeveral = 0;
      boolean required = false;
      for (int i = 0; i < lines.size(); i++) {
        FieldStart start = start(i);
        if (start != null) {
          onOneLine += start.lines() == 1 ? 1 : 0;
          onSeveral += start.lines() == 1 ? 0 : 1;
          required |= start.saysRequiredness();
        }
      }
      this.severalLines = onSeveral > 0 && onSeveral >= onOneLine;
      this.saysRequiredness = required;
    }

    FieldList read() {
      while (at < lines.size()) {
        if (!field() && !rootType()) {
          attribute();
        }
      }
      finish();
      return new FieldList(fields, root, unread, doubtful, values);
    }

    private String line(int index) {
      return index < lines.size() ? withoutBullet(lines.get(index).trimmed()) : "";
    }

    private static String withoutBullet(String line) {
      return line.length() > 2 && "•-*▸▾".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' '
          ? line.substring(2).strip()
          : line;
    }

    private @Nullable FieldStart start(int index) {
      return FieldStart.of(line(index), line(index + 1), line(index + 2));
    }

    /**
     * Whether what looks like a field on one line is none: "Order number" is what a list says about
     * its field where fields take several lines, and where the others say whether they are
     * required.
     */
    private boolean isDescription(FieldStart start) {
      boolean certain = start.saysRequiredness() || (start.isOnTheWire() && start.rest().isEmpty());
      if (start.lines() > 1 || certain) {
        return false;
      }
      boolean sentence = start.isCapitalised() && (saysRequiredness || !start.rest().isEmpty());
      return current != null && (severalLines || sentence);
    }

    private boolean field() {
      FieldStart start = start(at);
      if (start == null || isDescription(start)) {
        return false;
      }
      finish();
      current = new Draft(start.name(), start.type(), lines.get(at));
      remainder(start.rest());
      at += start.lines();
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
      Boolean first = FieldStart.requiredness(words[0]);
      Boolean last = FieldStart.requiredness(words[words.length - 1]);
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
      Boolean required = FieldStart.requiredness(line);
      if (required != null) {
        require(required);
      } else if (isValueLabel(line)) {
        if (ALLOWED.contains(label(line))) {
          values.add(lines.get(at).number());
        }
        at += announcesValue(line) ? 1 : 0;
      } else if (line.equals("|") || line.equals("| null") || line.equals("or null")) {
        at += line.equals("|") && line(at + 1).equals("null") ? 1 : 0;
        allowNull();
      } else {
        if (FieldStart.isName(line)) {
          unread.add(line);
        }
        FieldStart start = start(at);
        if (start == null
            ? FieldStart.isDoubtful(line, line(at + 1), line(at + 2))
            : start.isOnTheWire() || (!start.isCapitalised() && start.rest().isEmpty())) {
          doubtful.add(lines.get(at).number());
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
