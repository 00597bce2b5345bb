package io.github.xportka.benchmarks;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** JSON file with the machine and all samples. */
final class ResultFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultFile() {}

  static void write(Path file, Machine machine, List<Measurement> measurements) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("finishedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    root.set("machine", MAPPER.valueToTree(machine));
    ArrayNode results = root.putArray("results");
    for (Measurement measurement : measurements) {
      ObjectNode result = MAPPER.valueToTree(measurement);
      result.put("median", measurement.medianScore());
      result.put("bytesPerOperation", measurement.medianBytes());
      results.add(result);
    }
    MAPPER.writeValue(file.toFile(), root);
  }
}
