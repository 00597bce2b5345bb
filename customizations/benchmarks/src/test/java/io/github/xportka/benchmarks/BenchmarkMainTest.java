package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.xportka.benchmarks.call.Contender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void run(String... arguments) throws Exception {
    BenchmarkMain.run(List.of(arguments), new PrintStream(out, true, UTF_8));
  }

  @Test
  void quickRunPrintsTableAndWritesSamples(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("benchmarks.json");

    run("--quick", "--json", json.toString());

    String text = out.toString(UTF_8);
    String table = text.substring(text.indexOf("\n\n"));
    for (Workload workload : Workload.values()) {
      assertThat(table).contains(workload.label());
    }
    for (Contender contender : Contender.values()) {
      assertThat(table).contains("| " + contender.label() + " |");
    }
    assertThat(table)
        .contains("Machine: ", System.getProperty("os.name"))
        .contains("signing", "bare MD5", "1 caller, ", "8 callers, ", "64 callers, ", "B/op");
    JsonNode results = new JsonMapper().readTree(json.toFile()).required("results");
    assertThat(results.size()).isGreaterThanOrEqualTo(2 * Contender.values().length + 2 + 6);
    for (JsonNode result : results) {
      assertThat(result.required("median").doubleValue()).isPositive();
      assertThat(result.required("scores")).isNotEmpty();
      assertThat(result.required("bytes")).isNotEmpty();
    }
  }

  @Test
  void rejectsUnknownArgument() {
    assertThatThrownBy(() -> run("--fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'--fast'", "Usage: java -jar benchmarks.jar");
  }

  @Test
  void rejectsFileThatCannotBeWrittenBeforeTheRun(@TempDir Path folder) {
    assertThatThrownBy(() -> run("--quick", "--json", folder.resolve("lost/a.json").toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.json cannot be written.");
    assertThat(out.size()).isZero();
  }
}
