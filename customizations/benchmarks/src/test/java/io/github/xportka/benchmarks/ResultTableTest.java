package io.github.xportka.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static Measurement measurement(String name, List<Double> scores, double bytes) {
    return new Measurement("calls", name, "by hand", "us/op", scores, List.of(bytes));
  }

  @Test
  void showsMedianRatioAndBytesAboveReference() {
    Measurement client = measurement("client", List.of(90.0, 33.0, 1.0), 12_300);
    Measurement hand = measurement("by hand", List.of(40.0, 20.0), 18_700);

    String table = new ResultTable(List.of(client, hand)).text();

    assertThat(table.lines())
        .containsExactly(
            "| calls | median | ratio | B/op | above |",
            "|---|---:|---:|---:|---:|",
            "| client | 33.00 us/op | 1.10 | 12,300 | -6,400 |",
            "| by hand | 30.00 us/op | 1.00 | 18,700 |  |",
            "");
  }
}
