package io.github.xportka.benchmarks;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * JSON file with the machine and all samples.
 *
 * @param finishedAt the end of the run
 * @param machine the machine of the run
 * @param results the samples of all benchmarks
 */
record ResultFile(String finishedAt, Machine machine, List<Measurement> results) {
  static ResultFile of(List<Measurement> results) throws IOException {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new ResultFile(now, Machine.current(), results);
  }

  void write(Path file) throws IOException {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), this);
  }
}
