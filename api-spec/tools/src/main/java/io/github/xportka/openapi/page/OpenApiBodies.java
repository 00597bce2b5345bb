package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies request bodies and responses of an OpenAPI document, with their examples. */
final class OpenApiBodies {
  private static final Pattern STATUS = Pattern.compile("(?:x-)?([1-5][0-9]{2})(?::.*)?");
  private static final String EXAMPLES = "examples";

  private final LineTree tree;
  private final OpenApiSchemas schemas;
  private final List<String> gaps;

  OpenApiBodies(LineTree tree, OpenApiSchemas schemas, List<String> gaps) {
    this.tree = tree;
    this.schemas = schemas;
    this.gaps = gaps;
  }

  void copyRequest(Node operation, JsonPointer to) {
    Node body = resolve(operation.at("requestBody"));
    if (body.at("content").entries().isEmpty()) {
      return;
    }
    copyContent(body.at("content"), to.appendProperty("requestBody").appendProperty("content"));
  }

  void copyResponses(Node operation, JsonPointer to) {
    JsonPointer list = to.appendProperty("responses");
    for (Node entry : operation.at("responses").entries()) {
      Matcher status = STATUS.matcher(entry.key());
      if (!status.matches()) {
        continue;
      }
      Node response = resolve(entry);
      JsonPointer plain = list.appendProperty(status.group(1));
      JsonPointer target = tree.has(plain) ? list.appendProperty(entry.key()) : plain;
      tree.object(target, entry.position().line());
      copyContent(response.at("content"), target.appendProperty("content"));
    }
  }

  /** Returns the status of a key below {@code responses}. */
  static String status(String key) {
    Matcher status = STATUS.matcher(key);
    return status.matches() ? status.group(1) : key;
  }

  private void copyContent(Node content, JsonPointer to) {
    for (Node media : content.entries()) {
      JsonPointer target = to.appendProperty(mediaType(media.key()));
      if (tree.has(target)) {
        continue;
      }
      tree.object(target, media.position().line());
      if (media.at("schema").exists()) {
        schemas.copyBelow(media.at("schema"), target, "schema");
      }
      copyExamples(media, target.appendProperty(EXAMPLES));
    }
  }

  private void copyExamples(Node media, JsonPointer to) {
    if (media.has("example")) {
      copyExample(media.at("example"), to.appendProperty("example"));
    }
    for (Node entry : media.at(EXAMPLES).entries()) {
      Node example = resolve(entry);
      if (example.has("value")) {
        copyExample(example.at("value"), to.appendProperty(entry.key()));
      }
    }
  }

  /** The publishing system writes an example as text if it contains comments or is not valid. */
  private void copyExample(Node value, JsonPointer to) {
    String text = value.text().strip();
    if (text.isEmpty() || (!text.startsWith("{") && !text.startsWith("["))) {
      if (!value.value().isNull() && !(value.value().isTextual() && text.isEmpty())) {
        tree.copy(value, to.appendProperty("value"));
      }
      return;
    }
    int line = value.position().line();
    try {
      tree.set(to.appendProperty("value"), JsonParserWithLines.parse(text, 0, below -> line));
    } catch (UnreadablePageException e) {
      gaps.add("The example at line " + line + " cannot be read: it is not valid JSON.");
    }
  }

  /** Returns one name for all JSON media types. */
  static String mediaType(String name) {
    String type = name.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.equals("*/*") || type.endsWith("/json") || type.endsWith("+json")
        ? Body.JSON
        : type;
  }

  private Node resolve(Node reference) {
    try {
      return reference.resolve();
    } catch (InvalidDocumentException e) {
      gaps.add("The reference at line " + reference.position().line() + " does not have a target.");
      return reference;
    }
  }
}
