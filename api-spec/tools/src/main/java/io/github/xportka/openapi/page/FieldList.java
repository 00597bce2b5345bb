package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.openapi.page.TextLines.Line;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of a list of fields. A field is on one line, over several lines, or separated by tabs. */
final class FieldList {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_.$@-]{0,99}");
  private static final Set<String> REQUIRED = Set.of("required", "必需", "必填", "是", "yes", "true");
  private static final Set<String> OPTIONAL =
      Set.of("optional", "可选", "选填", "非必需", "非必填", "否", "no", "false");
  private static final Pattern DEFAULT =
      Pattern.compile("(?i)(?:default|default value|默认值)\\s*[:：]\\s*(.*)");
  private static final Pattern ENUM =
      Pattern.compile("(?i)(?:allowed values?|enum|enum values?|枚举值|可选值)\\s*[:：]\\s*(.*)");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?i)(?:examples?|example value|示例值?)\\s*[:：]\\s*(.*)");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，、|;]\\s*|\\s+");
  private static final int MAX_FIELDS = 5_000;

  private final List<Line> lines;
  private final List<Field> fields = new ArrayList<>();
  private @Nullable FieldType root;

  private FieldList(List<Line> lines) {
    this.lines = lines.stream().filter(line -> !line.trimmed().isEmpty()).toList();
  }

  /** Beginning of a field: the field, the text after its type, and the number of its lines. */
  private record Start(Field field, List<String> rest, int lineCount) {}

  static FieldList read(List<Line> lines) throws UnreadablePageException {
    FieldList list = new FieldList(lines);
    list.read();
    return list;
  }

  List<Field> fields() {
    return fields;
  }

  /** Tells whether the list states that the body is an array. */
  boolean isArray() {
    return root != null && root.type().equals("array");
  }

  private void read() throws UnreadablePageException {
    int index = 0;
    while (index < lines.size()) {
      Optional<Start> start = start(index);
      if (start.isPresent()) {
        Field field = start.get().field();
        fields.add(field);
        if (fields.size() > MAX_FIELDS) {
          throw new UnreadablePageException(
              "The page has more than " + MAX_FIELDS + " fields at line " + field.line + ".");
        }
        start.get().rest().forEach(text -> addText(field, text));
        index += start.get().lineCount();
      } else if (fields.isEmpty()) {
        root = FieldType.parse(trimmed(index)).map(FieldType.Parsed::type).orElse(root);
        index++;
      } else {
        index = addDetail(fields.get(fields.size() - 1), index);
      }
    }
  }

  private String trimmed(int index) {
    return index < lines.size() ? lines.get(index).trimmed() : "";
  }

  private Optional<Start> start(int index) {
    Line line = lines.get(index);
    String text = line.trimmed();
    if (text.indexOf('\t') > 0) {
      List<String> cells = Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
      return isName(cells.get(0))
          ? FieldType.parse(cells.get(1))
              .map(
                  type -> {
                    List<String> rest = new ArrayList<>(List.of(type.rest()));
                    rest.addAll(cells.subList(2, cells.size()));
                    return new Start(field(cells.get(0), type, line), rest, 1);
                  })
          : Optional.empty();
    }
    int space = text.indexOf(' ');
    String name = space < 0 ? text : text.substring(0, space);
    if (!isName(name)) {
      return Optional.empty();
    }
    boolean isAlone = space < 0;
    String typeText = isAlone ? trimmed(index + 1) : text.substring(space).strip();
    return FieldType.parse(typeText)
        .filter(type -> isPlausible(type.rest(), isAlone))
        .map(type -> new Start(field(name, type, line), List.of(type.rest()), isAlone ? 2 : 1));
  }

  private static Field field(String name, FieldType.Parsed type, Line line) {
    return new Field(name, type.type(), line.number());
  }

  /** Tells whether the text after a type belongs to a field, and not to a sentence. */
  private static boolean isPlausible(String rest, boolean isAlone) {
    if (rest.isEmpty() || requiredness(firstWord(rest)) != null) {
      return true;
    }
    char first = rest.charAt(0);
    return !isAlone && (first > 0x7f || Character.isUpperCase(first));
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches() && requiredness(text) == null;
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  private static @Nullable Boolean requiredness(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (REQUIRED.contains(lower)) {
      return true;
    }
    return OPTIONAL.contains(lower) ? false : null;
  }

  private static void addText(Field field, String text) {
    if (text.isEmpty()) {
      return;
    }
    String first = firstWord(text);
    Boolean required = requiredness(first);
    if (required == null || field.required != null) {
      field.description.append(field.description.isEmpty() ? "" : " ").append(text);
    } else {
      field.required = required;
      addText(field, text.substring(first.length()).strip());
    }
  }

  /** Adds a line to a field, and returns the index of the next line. */
  private int addDetail(Field field, int index) {
    String text = trimmed(index);
    Matcher defaultValue = DEFAULT.matcher(text);
    Matcher values = ENUM.matcher(text);
    Matcher example = EXAMPLE.matcher(text);
    if (defaultValue.matches()) {
      boolean isBelow = defaultValue.group(1).isEmpty();
      field.defaultLine = lines.get(index).number();
      field.defaultValue = value(field, isBelow ? trimmed(index + 1) : defaultValue.group(1));
      return index + (isBelow ? 2 : 1);
    }
    if (example.matches()) {
      return index + (example.group(1).isEmpty() ? 2 : 1);
    }
    if (values.matches()) {
      field.enumLine = lines.get(index).number();
      return addEnum(field, values.group(1), index + 1);
    }
    addText(field, text);
    return index + 1;
  }

  private int addEnum(Field field, String onLine, int next) {
    if (!onLine.isEmpty()) {
      field.enumValues.addAll(List.of(SEPARATOR.split(onLine, 1_000)));
      return next;
    }
    int index = next;
    while (index < lines.size()
        && start(index).isEmpty()
        && !DEFAULT.matcher(trimmed(index)).matches()
        && !EXAMPLE.matcher(trimmed(index)).matches()
        && requiredness(trimmed(index)) == null
        && trimmed(index).indexOf(' ') < 0) {
      field.enumValues.add(trimmed(index++));
    }
    return index;
  }

  static JsonNode value(Field field, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (field.type.type()) {
      case "integer", "number" ->
          text.matches("-?[0-9]{1,50}(\\.[0-9]{1,50})?")
              ? text.contains(".")
                  ? nodes.numberNode(new BigDecimal(text))
                  : nodes.numberNode(new BigInteger(text))
              : nodes.textNode(text);
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? nodes.booleanNode(text.equals("true"))
              : nodes.textNode(text);
      default -> nodes.textNode(text);
    };
  }
}
