package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.page.TextLines.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section of a pasted page: its list of fields and its examples. */
final class TextSection {
  /** Content of a section. */
  enum Kind {
    NONE,
    PARAMETERS,
    REQUEST_BODY,
    RESPONSE
  }

  private final Kind kind;
  private final String detail;
  private final int line;
  private final List<Line> fieldLines = new ArrayList<>();
  private final List<ParsedValue> examples = new ArrayList<>();
  private final Map<String, Integer> statuses = new LinkedHashMap<>();
  private boolean hasFieldsEnded;
  private String mediaType;

  /**
   * Creates a section.
   *
   * @param detail the location of parameters, or the media type of a body
   */
  TextSection(Kind kind, String detail, int line) {
    this.kind = kind;
    this.detail = detail;
    this.line = line;
    this.mediaType = kind == Kind.REQUEST_BODY ? detail : "";
  }

  Kind kind() {
    return kind;
  }

  List<ParsedValue> examples() {
    return examples;
  }

  boolean canHaveExample() {
    return kind == Kind.REQUEST_BODY || kind == Kind.RESPONSE;
  }

  boolean isEmpty() {
    return fieldLines.isEmpty() && examples.isEmpty();
  }

  void addStatus(String status, int statusLine) {
    statuses.putIfAbsent(status, statusLine);
  }

  TextSection endFields() {
    hasFieldsEnded = true;
    return this;
  }

  void add(Line added) {
    String text = added.trimmed();
    if (canHaveExample() && text.matches("(application|multipart|text)/[A-Za-z0-9.+-]+")) {
      mediaType = text;
    } else if (!hasFieldsEnded && kind != Kind.NONE) {
      fieldLines.add(added);
    }
  }

  /** Tells whether a word is the name of a field, although it is also a heading. */
  boolean isNameOfField(TextHeading heading, String text, TextLines lines, int index) {
    String next = lines.trimmed(lines.nextFilled(index + 1));
    return kind != Kind.NONE
        && !hasFieldsEnded
        && heading != TextHeading.RESPONSE_BODY
        && Character.isLowerCase(text.codePointAt(0))
        && FieldType.parse(next).filter(type -> type.rest().isEmpty()).isPresent();
  }

  /** Writes the section below an operation. */
  void write(LineTree tree, JsonPointer operation, List<String> gaps)
      throws UnreadablePageException {
    switch (kind) {
      case PARAMETERS -> {
        for (Field field : FieldList.read(fieldLines).fields()) {
          TextPage.addParameter(field, detail, tree, operation);
        }
      }
      case REQUEST_BODY -> {
        if (!isEmpty()) {
          writeBody(tree, operation.appendProperty("requestBody"), line, gaps);
        }
      }
      case RESPONSE -> writeResponses(tree, operation.appendProperty("responses"), gaps);
      case NONE -> {}
    }
  }

  private void writeResponses(LineTree tree, JsonPointer responses, List<String> gaps)
      throws UnreadablePageException {
    if (statuses.isEmpty() && !isEmpty()) {
      statuses.put("200", line);
    }
    boolean isFirst = true;
    for (Map.Entry<String, Integer> status : statuses.entrySet()) {
      JsonPointer response = responses.appendProperty(status.getKey());
      tree.object(response, status.getValue());
      if (isFirst && !isEmpty()) {
        writeBody(tree, response, status.getValue(), gaps);
      }
      isFirst = false;
    }
  }

  private void writeBody(LineTree tree, JsonPointer owner, int bodyLine, List<String> gaps)
      throws UnreadablePageException {
    String type = mediaType.isEmpty() ? Body.JSON : OpenApiBodies.mediaType(mediaType);
    JsonPointer media =
        owner.appendProperty("content").appendProperty(type.equals("json") ? Body.JSON : type);
    tree.object(media, bodyLine);
    List<JsonNode> values = new ArrayList<>();
    for (ParsedValue example : examples) {
      String name =
          "example" + tree.object(media.appendProperty("examples"), example.line()).size();
      tree.set(
          media.appendProperty("examples").appendProperty(name).appendProperty("value"), example);
      values.add(example.content());
    }
    FieldList list = FieldList.read(fieldLines);
    if (list.fields().isEmpty() || tree.has(media.appendProperty("schema"))) {
      return;
    }
    FieldTree fields = FieldTree.of(list.fields(), values);
    fields
        .undecided()
        .ifPresent(
            field ->
                gaps.add(
                    "The page does not show which object contains the field %s at line %d. The fields from this line were not read."
                        .formatted(PageText.quoted(field.name), field.line)));
    JsonPointer schema = media.appendProperty("schema");
    tree.object(schema, list.fields().get(0).line);
    if (list.isArray()) {
      tree.put(schema, "type", JsonNodeFactory.instance.textNode("array"), bodyLine);
      tree.put(schema, "items", JsonNodeFactory.instance.objectNode(), bodyLine);
      schema = schema.appendProperty("items");
    }
    FieldTree.write(fields.roots(), tree, schema, list.fields().get(0).line);
  }
}
