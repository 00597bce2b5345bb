package io.github.xportka.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.mutation.MutationReport.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Mutations of every property of every schema are noticed, except where no example has the
 * property. The test takes a minute, so that it runs only with {@code -Dxport.mutations=all}.
 * Scores and the mutations that are not noticed are in {@code target/property-mutations.txt}.
 */
@EnabledIfSystemProperty(
    named = "xport.mutations",
    matches = "all",
    disabledReason = "Not every property of the spec is mutated: add -Dxport.mutations=all.")
class PropertyMutationIT {
  private static final Path REPORT = Path.of("target", "property-mutations.txt");
  private static final double LEAST_SCORE = 0.95;

  @Test
  void noticesErrorsInEveryProperty() throws IOException {
    Map<PropertyError, MutationReport> reports = new EnumMap<>(PropertyError.class);
    StringBuilder text = new StringBuilder();
    for (PropertyError error : PropertyError.values()) {
      MutationReport report =
          new MutationReport(
              error.mutations().parallelStream().map(PropertyMutationIT::result).toList());
      reports.put(error, report);
      text.append("Properties ").append(error).append(": ").append(report.unnoticed());
    }
    Files.writeString(REPORT, text);

    assertThat(reports)
        .allSatisfy(
            (error, report) ->
                assertThat(report.scoreOfAll())
                    .as("%s", error)
                    .isGreaterThanOrEqualTo(LEAST_SCORE));
  }

  /** The pact is compared only with a mutation that the lint does not notice, which saves time. */
  private static Result result(Mutation mutation) {
    Result ofLint = Result.of(mutation, ContractCheck.LINT);
    return ofLint.isNoticed() ? ofLint : Result.of(mutation, ContractCheck.PACT);
  }
}
