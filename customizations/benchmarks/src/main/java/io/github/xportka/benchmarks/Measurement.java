package io.github.xportka.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Samples of one benchmark.
 *
 * @param section the title of its part of the table
 * @param name the name of the measured code
 * @param reference the name of the code that it is compared to, in the same section
 * @param unit the unit of the scores
 * @param scores the score of each iteration
 * @param bytes the allocated bytes of an operation in each iteration
 */
record Measurement(
    String section,
    String name,
    String reference,
    String unit,
    List<Double> scores,
    List<Double> bytes) {

  /** Returns a measurement without samples. */
  static Measurement of(String section, String name, String reference, String unit) {
    return new Measurement(section, name, reference, unit, new ArrayList<>(), new ArrayList<>());
  }

  void add(double score, double allocated) {
    scores.add(score);
    bytes.add(allocated);
  }

  @JsonProperty("median")
  double medianScore() {
    return median(scores);
  }

  @JsonProperty("bytesPerOperation")
  double medianBytes() {
    return median(bytes);
  }

  private static double median(List<Double> samples) {
    double[] values = samples.stream().mapToDouble(Double::doubleValue).toArray();
    return new ListStatistics(values).getPercentile(50);
  }
}
