package io.github.xportka.openapi.page;

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
  void write(LineObject operation, List<String> gaps) throws UnreadablePageException {
    switch (kind) {
      case PARAMETERS -> {
        for (Field field : FieldList.read(fieldLines).fields()) {
          writeParameter(field, operation.append("parameters", field.line));
        }
      }
      case REQUEST_BODY -> {
        if (!isEmpty()) {
          writeBody(operation.object("requestBody", line), line, gaps);
        }
      }
      case RESPONSE -> writeResponses(operation.object("responses", line), gaps);
      case NONE -> {}
    }
  }

  private void writeParameter(Field field, LineObject parameter) {
    parameter.put("name", field.name, field.line);
    parameter.put("in", detail, field.line);
    if (field.required != null || detail.equals("path")) {
      boolean required = detail.equals("path") || Boolean.TRUE.equals(field.required);
      parameter.put("required", required, field.line);
    }
    FieldTree.writeField(field, parameter.object("schema", field.line));
  }

  private void writeResponses(LineObject responses, List<String> gaps)
      throws UnreadablePageException {
    if (statuses.isEmpty() && !isEmpty()) {
      statuses.put("200", line);
    }
    boolean isFirst = true;
    for (Map.Entry<String, Integer> status : statuses.entrySet()) {
      LineObject response = responses.object(status.getKey(), status.getValue());
      if (isFirst && !isEmpty()) {
        writeBody(response, status.getValue(), gaps);
      }
      isFirst = false;
    }
  }

  private void writeBody(LineObject owner, int bodyLine, List<String> gaps)
      throws UnreadablePageException {
    String type = mediaType.isEmpty() ? Body.JSON : OpenApiPage.mediaType(mediaType);
    LineObject media =
        owner.object("content", bodyLine).object(type.equals("json") ? Body.JSON : type, bodyLine);
    for (ParsedValue example : examples) {
      String name = "example" + media.values("examples").size();
      media.object("examples", example.line()).object(name, example.line()).put("value", example);
    }
    FieldList list = FieldList.read(fieldLines);
    if (list.fields().isEmpty() || media.has("schema")) {
      return;
    }
    FieldTree fields =
        FieldTree.of(list.fields(), examples.stream().map(ParsedValue::content).toList());
    fields
        .undecided()
        .ifPresent(
            field ->
                gaps.add(
                    "The page does not show which object contains the field %s at line %d. The fields from this line were not read."
                        .formatted(PageText.quoted(field.name), field.line)));
    int fieldLine = list.fields().get(0).line;
    LineObject schema = media.object("schema", fieldLine);
    if (list.isArray()) {
      schema.put("type", "array", bodyLine);
      schema = schema.object("items", bodyLine);
    }
    FieldTree.write(fields.roots(), schema, fieldLine);
  }
}
