package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation, or a message that the platform pushes.
 *
 * @param name the operation's id, or the message's type
 * @param path the path, or the message's type
 * @param method the HTTP method in capitals
 * @param node what the bundle says of it
 */
record Exchange(String name, String path, String method, JsonNode node) {
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  static List<Exchange> operationsOf(JsonNode document) {
    List<Exchange> operations = new ArrayList<>();
    for (Exchange found : in(document.path("paths"))) {
      operations.add(
          new Exchange(
              found.node.path("operationId").asText(found.endpoint()),
              found.path,
              found.method,
              found.node));
    }
    return operations;
  }

  static List<Exchange> messagesOf(JsonNode document) {
    return in(document.path("x-webhooks"));
  }

  private static List<Exchange> in(JsonNode paths) {
    List<Exchange> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          found.add(
              new Exchange(
                  path.getKey(),
                  path.getKey(),
                  method.getKey().toUpperCase(Locale.ROOT),
                  method.getValue()));
        }
      }
    }
    return found;
  }

  String endpoint() {
    return method + " " + path;
  }
}
