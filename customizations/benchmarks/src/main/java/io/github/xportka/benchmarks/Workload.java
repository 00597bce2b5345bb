package io.github.xportka.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Request of the operation updateLogisticInfo: the example of the documentation page, or a large
 * one.
 */
public enum Workload {
  /** The example of the documentation page, with two order lines. */
  EXAMPLE("example request, 2 lines", 1),
  /** The same order lines repeated. */
  LARGE("large request, 200 lines", 100);

  private static final JsonMapper MAPPER = new JsonMapper();

  private final String label;
  private final int repetitions;

  Workload(String label, int repetitions) {
    this.label = label;
    this.repetitions = repetitions;
  }

  /** Returns the text for the table. */
  String label() {
    return label;
  }

  /** Returns the JSON of the request, without white space. */
  byte[] request() throws IOException {
    ObjectNode request = (ObjectNode) resource("request.json");
    ArrayNode lines = request.putArray("logisticInfos");
    JsonNode documented = resource("request.json").required("logisticInfos");
    for (int i = 0; i < repetitions; i++) {
      documented.forEach(lines::add);
    }
    return MAPPER.writeValueAsBytes(request);
  }

  /** Returns the JSON of the response, without white space. */
  static byte[] response() throws IOException {
    return MAPPER.writeValueAsBytes(resource("response.json"));
  }

  private static JsonNode resource(String name) throws IOException {
    try (InputStream json = Workload.class.getResourceAsStream(name)) {
      return MAPPER.readTree(Objects.requireNonNull(json, name));
    }
  }
}
