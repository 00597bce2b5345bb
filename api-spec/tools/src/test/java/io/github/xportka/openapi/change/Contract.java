package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The contract that was kept, today's as the build wrote it, and today's with an edit. */
final class Contract {
  static final Path FOLDER = Path.of("..", "released");
  static final String ALLOW_LIST = "api-spec/released/allowed-changes.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonNode TODAY =
      io.github.xportka.openapi.SpecBundler.bundle(Path.of("..", "openapi"));

  /** What no operation has yet. */
  private static final String MORE =
      """
      servers:
        - url: https://{host}.xportcn.test
          variables: {host: {default: www, description: Where.}}
      paths:
        /open/address/get:
          post:
            tags: [wms]
            security: [{querySignature: []}]
            parameters:
              - {name: shop, in: query, required: true, schema: {type: string, maxLength: 9, description: A text., example: a}}
              - {name: warehouse, in: query, required: true, schema: {type: string}}
              - {name: page, in: query, schema: {type: integer, minimum: 0}}
        /open/pp/logistics/updateLogisticInfo:
          post:
            parameters:
              - {name: shop, in: query, required: true, schema: {type: string, maxLength: 9, description: A text.}}
            requestBody:
              content:
                text/plain: {schema: {$ref: '#/components/schemas/UpdateLogisticInfoRequest'}}
            responses:
              '200':
                headers:
                  trace: {description: Where it went., required: true, schema: {type: string, maxLength: 9, description: A text.}}
                content:
                  text/html: {schema: {$ref: '#/components/schemas/UpdateLogisticInfoResponse'}}
              '202': {description: Later., content: {application/json: {schema: {$ref: '#/components/schemas/UpdateLogisticInfoResponse'}}}}
              '503': {description: Not now., content: {application/json: {schema: {$ref: '#/components/schemas/UpdateLogisticInfoResponse'}}}}
      components:
        schemas:
          UserAddress:
            additionalProperties:
              type: object
              description: Notes.
              properties:
                description: {type: string, description: A note.}
      """;

  private Contract() {}

  static JsonNode kept() {
    return read(FOLDER.resolve("openapi.yaml"));
  }

  static ObjectNode today() {
    return TODAY.deepCopy();
  }

  /** Today's, with some of what no operation has yet. */
  static ObjectNode withMore() {
    ObjectNode document = today();
    merge(document, parse(MORE));
    return document;
  }

  private static void merge(ObjectNode document, JsonNode more) {
    for (Map.Entry<String, JsonNode> member : more.properties()) {
      JsonNode there = document.path(member.getKey());
      if (there instanceof ObjectNode object) {
        merge(object, member.getValue());
      } else if (there instanceof ArrayNode list) {
        list.addAll((ArrayNode) member.getValue());
      } else {
        document.set(member.getKey(), member.getValue());
      }
    }
  }

  private static JsonNode parse(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The allow-list that is reviewed. */
  static AllowList allowList() {
    try {
      return AllowList.read(FOLDER.resolve("allowed-changes.yaml"), ALLOW_LIST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode edited(Consumer<JsonNode> edit) {
    ObjectNode document = today();
    edit.accept(document);
    return document;
  }

  static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }

  static ArrayNode array(JsonNode document, String pointer) {
    return (ArrayNode) document.requiredAt(pointer);
  }

  static ObjectNode schema(JsonNode document, String name) {
    return object(document, "/components/schemas/" + name);
  }

  static ObjectNode operation(JsonNode document, String path) {
    return object(document, "/paths/" + path.replace("/", "~1") + "/post");
  }

  private static JsonNode read(Path bundle) {
    try {
      return YAML.readTree(bundle.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
