package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.openapi.page.TextLines.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of a list of fields. A field is on one line, over several lines, or separated by tabs. */
final class FieldList {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_.$@-]{0,99}");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?:enum\\s*<)?(?<type>string|integer|number|boolean|object|array|any|null)\\b>?"
              + "(?:\\s*[\\[<(]\\s*(?<inner>[a-z0-9-]+)\\s*(?:<[a-z0-9-]+>)?\\s*(?:\\{(?<inside>[0-9]{1,4})})?\\s*[\\]>)])?"
              + "(?:\\s*\\{(?<count>[0-9]{1,4})})?"
              + "(?<null>\\s*\\|\\s*null| or null)?(?=\\s|$)");
  private static final Pattern REQUIRED = Pattern.compile("(?i)(required|必需|必填)(?=\\s|$)");
  private static final Pattern OPTIONAL = Pattern.compile("(?i)(optional|可选|选填)(?=\\s|$)");
  private static final Pattern DETAIL =
      Pattern.compile(
          "(?i)(?:(?<default>default|默认值)|(?<enum>allowed values?|枚举值)|examples?|示例值?)\\s*[:：]\\s*(?<value>.*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，、|]\\s*|\\s+");
  private static final int MAX_TYPE = 2_000;
  private static final int MAX_FIELDS = 5_000;

  private final List<Line> lines;
  private final List<Field> fields = new ArrayList<>();
  private boolean isArray;

  private FieldList(List<Line> lines) {
    this.lines = lines.stream().filter(line -> !line.trimmed().isEmpty()).toList();
  }

  /** Field with everything that the list states about it. */
  static final class Field {
    final String name;
    final Type type;
    final int line;
    private final List<Field> children = new ArrayList<>();
    private final List<String> enumValues = new ArrayList<>();
    private String description = "";
    @Nullable Boolean required;
    private @Nullable JsonNode defaultValue;
    private int enumLine;
    private int defaultLine;

    private Field(String name, Type type, int line) {
      this.name = name;
      this.type = type;
      this.line = line;
    }
  }

  /**
   * Type of a field.
   *
   * @param name the OpenAPI type; empty if any type is allowed
   * @param inner the type of the elements of an array, or a format; can be empty
   * @param children the number of nested fields, or -1 if the list does not state it
   * @param rest the text after the type
   */
  record Type(String name, String inner, int children, boolean isNullable, String rest) {
    static Optional<Type> parse(String text) {
      Matcher matcher = TYPE.matcher(text.length() > MAX_TYPE ? "" : text);
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      String name = matcher.group("type");
      String inner = matcher.group("inner") == null ? "" : matcher.group("inner");
      String count =
          matcher.group("count") == null ? matcher.group("inside") : matcher.group("count");
      return Optional.of(
          new Type(
              name.equals("any") || name.equals("null") ? "" : name,
              inner.equals("any") ? "" : inner,
              count == null ? -1 : Integer.parseInt(count),
              matcher.group("null") != null || name.equals("null"),
              text.substring(matcher.end()).strip()));
    }

    private boolean isArray() {
      return name.equals("array");
    }

    private boolean hasFields() {
      return name.equals("object") || (isArray() && (inner.isEmpty() || inner.equals("object")));
    }
  }

  static FieldList read(List<Line> lines) throws UnreadablePageException {
    FieldList list = new FieldList(lines);
    int index = 0;
    while (index < list.lines.size()) {
      Optional<Field> field = list.start(index);
      if (field.isPresent()) {
        list.fields.add(field.get());
        boolean isAlone = NAME.matcher(list.trimmed(index)).matches();
        addText(field.get(), field.get().type.rest());
        index += isAlone ? 2 : 1;
      } else if (list.fields.isEmpty()) {
        list.isArray |= Type.parse(list.trimmed(index)).filter(Type::isArray).isPresent();
        index++;
      } else {
        index = list.addDetail(list.fields.get(list.fields.size() - 1), index);
      }
    }
    if (list.fields.size() > MAX_FIELDS) {
      throw new UnreadablePageException(
          "The page has more than %d fields at line %d."
              .formatted(MAX_FIELDS, list.fields.get(0).line));
    }
    return list;
  }

  List<Field> fields() {
    return fields;
  }

  private String trimmed(int index) {
    return index < lines.size() ? lines.get(index).trimmed() : "";
  }

  /** Reads the beginning of a field. The type of a name that is alone is on the next line. */
  private Optional<Field> start(int index) {
    String[] words = trimmed(index).replace('\t', ' ').split(" +", 2);
    String name = words[0];
    boolean isAlone = words.length == 1;
    if (!NAME.matcher(name).matches() || isRequiredness(name)) {
      return Optional.empty();
    }
    return Type.parse(isAlone ? trimmed(index + 1) : words[1].strip())
        .filter(type -> isPlausible(type.rest(), isAlone))
        .map(type -> new Field(name, type, lines.get(index).number()));
  }

  /** Tells whether the text after a type belongs to a field, and not to a sentence. */
  private static boolean isPlausible(String rest, boolean isAlone) {
    return rest.isEmpty()
        || isRequiredness(rest)
        || (!isAlone && (rest.charAt(0) > 0x7f || Character.isUpperCase(rest.charAt(0))));
  }

  private static boolean isRequiredness(String text) {
    return REQUIRED.matcher(text).lookingAt() || OPTIONAL.matcher(text).lookingAt();
  }

  private static void addText(Field field, String text) {
    String rest = text;
    if (field.required == null && isRequiredness(text)) {
      field.required = REQUIRED.matcher(text).lookingAt();
      rest = text.replaceFirst("\\S+\\s*", "");
    }
    field.description = (field.description + " " + rest).strip();
  }

  /** Adds a line to a field, and returns the index of the next line. */
  private int addDetail(Field field, int index) {
    Matcher detail = DETAIL.matcher(trimmed(index));
    if (!detail.matches()) {
      addText(field, trimmed(index));
      return index + 1;
    }
    String value = detail.group("value");
    boolean isBelow = value.isEmpty();
    if (detail.group("enum") != null) {
      field.enumLine = lines.get(index).number();
      field.enumValues.addAll(isBelow ? List.of() : List.of(SEPARATOR.split(value, 1_000)));
      return isBelow ? addEnum(field, index + 1) : index + 1;
    }
    if (detail.group("default") != null) {
      field.defaultLine = lines.get(index).number();
      field.defaultValue = value(field, isBelow ? trimmed(index + 1) : value);
    }
    return index + (isBelow ? 2 : 1);
  }

  private int addEnum(Field field, int first) {
    int index = first;
    while (index < lines.size()
        && start(index).isEmpty()
        && !DETAIL.matcher(trimmed(index)).matches()
        && !isRequiredness(trimmed(index))
        && trimmed(index).indexOf(' ') < 0) {
      field.enumValues.add(trimmed(index++));
    }
    return index;
  }

  private static JsonNode value(Field field, String text) {
    boolean isNumber = field.type.name().equals("integer") || field.type.name().equals("number");
    if (isNumber && NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      return text.contains(".")
          ? NODES.numberNode(number)
          : NODES.numberNode(number.toBigInteger());
    }
    return field.type.name().equals("boolean") && text.matches("true|false")
        ? NODES.booleanNode(text.equals("true"))
        : NODES.textNode(text);
  }

  /**
   * Writes the fields as properties of an object schema. Copied text does not have indentation, so
   * only the number of nested fields tells which object contains a field.
   */
  void write(LineObject owner, int line, List<String> gaps) {
    LineObject schema = owner.object("schema", line);
    if (isArray) {
      schema.put("type", "array", line);
      schema = schema.object("items", line);
    }
    List<Field> roots = new ArrayList<>();
    nest(fields.iterator(), roots, Integer.MAX_VALUE, 0, gaps);
    write(roots, schema, line);
  }

  private static boolean nest(
      Iterator<Field> fields, List<Field> owner, int count, int depth, List<String> gaps) {
    for (int i = 0; i < count && fields.hasNext(); i++) {
      Field field = fields.next();
      owner.add(field);
      int children = field.type.children();
      if (children < 0 && field.type.hasFields() && fields.hasNext()) {
        Field next = fields.next();
        gaps.add(
            "The page does not show which object contains the field %s at line %d. The fields from this line were not read."
                .formatted(PageText.quoted(next.name), next.line));
        return false;
      }
      if (children > 0
          && depth < ValueParser.MAX_DEPTH
          && !nest(fields, field.children, children, depth + 1, gaps)) {
        return false;
      }
    }
    return true;
  }

  private static void write(List<Field> fields, LineObject schema, int line) {
    schema.put("type", "object", line);
    ArrayNode required = NODES.arrayNode();
    for (Field field : fields) {
      write(field, schema.object("properties", line).object(field.name, field.line));
      if (Boolean.TRUE.equals(field.required)) {
        required.add(field.name);
      }
    }
    if (fields.stream().anyMatch(field -> field.required != null)) {
      schema.put("required", required, line);
    }
  }

  /** Writes the type of a field and everything below it. */
  static void write(Field field, LineObject to) {
    Type type = field.type;
    if (type.isArray()) {
      if (type.inner().equals("object")) {
        write(field.children, to.object("items", field.line), field.line);
      } else if (!type.inner().isEmpty()) {
        to.object("items", field.line).put("type", type.inner(), field.line);
      }
    } else if (type.hasFields()) {
      write(field.children, to, field.line);
    } else if (!type.inner().isEmpty()) {
      to.put("format", type.inner(), field.line);
    }
    if (!type.name().isEmpty()) {
      to.put("type", type.name(), field.line);
    }
    if (type.isNullable()) {
      to.put("nullable", true, field.line);
    }
    if (!field.description.isEmpty()) {
      to.put("description", field.description, field.line);
    }
    if (field.defaultValue != null) {
      to.put("default", field.defaultValue, field.defaultLine);
    }
    if (!field.enumValues.isEmpty()) {
      ArrayNode values = NODES.arrayNode();
      field.enumValues.forEach(value -> values.add(value(field, value)));
      to.put("enum", values, field.enumLine);
    }
  }
}
