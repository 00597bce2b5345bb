package io.github.xportka.contract.mutation;

import static io.github.xportka.contract.mutation.ContractCheck.LINT;
import static io.github.xportka.contract.mutation.ContractCheck.PACT;
import static io.github.xportka.contract.mutation.ContractCheck.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.mutation.MutationReport.Result;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutationReportTest {
  private static final Mutation MUTATION = new Mutation("pact", "another path", contract -> {});

  @Test
  void scoresWithoutContradictionsOfExamples() {
    MutationReport report =
        new MutationReport(
            List.of(result(false, LINT), result(false), result(true, LINT), result(true, LINT)));

    assertThat(report.score()).isEqualTo(0.5);
    assertThat(report.summary()).contains("1 of 2 (50.0 %)", "3 of 4 (75.0 %)");
  }

  @Test
  void needsCheckThatNoticesAloneAndIsScored() {
    MutationReport report =
        new MutationReport(
            List.of(result(false, LINT), result(false, LINT, PACT), result(true, RECORDS)));

    assertThat(report.redundantChecks()).contains(PACT, RECORDS).doesNotContain(LINT);
  }

  @Test
  void namesUnnoticedMutations() {
    assertThat(new MutationReport(List.of(result(false))).toString())
        .containsPattern("pact: another path +NOT NOTICED");
  }

  private static Result result(boolean contradictsExample, ContractCheck... noticedBy) {
    return new Result(MUTATION, Set.of(noticedBy), contradictsExample);
  }
}
