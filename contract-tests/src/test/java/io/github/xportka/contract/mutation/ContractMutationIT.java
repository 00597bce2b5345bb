package io.github.xportka.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.fge.jsonpatch.JsonPatch;
import io.github.xportka.contract.mutation.MutationReport.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Mutations of spec, examples, pact and sandbox make a check of the build fail. Score and details
 * are in {@code target/contract-mutations.txt}.
 */
class ContractMutationIT {
  private static final Path REPORT = Path.of("target", "contract-mutations.txt");
  private static final double LEAST_SCORE = 0.95;

  private static MutationReport report;

  @BeforeAll
  static void mutate() throws IOException {
    List<Mutation> mutations =
        Stream.of(Mutation.ofTables(), SandboxMutations.all()).flatMap(List::stream).toList();
    report = new MutationReport(mutations.parallelStream().map(Result::of).toList());
    Files.writeString(REPORT, report.toString());
  }

  @Test
  void noticesMutations() {
    assertThat(report.score()).as("%s", report).isGreaterThanOrEqualTo(LEAST_SCORE);
  }

  @Test
  void needsEveryCheck() {
    assertThat(report.redundantChecks())
        .as("checks that notice nothing alone: remove them\n%s", report)
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void passesUnchangedContract(ContractCheck check) {
    MutatedContract unchanged = new MutatedContract();
    unchanged.editSpec("openapi.yaml", "", "paths:", "paths:");
    unchanged.editExample("previewOrder/response.json", "", "{", "{");
    unchanged.editPact("the preview of an order of one line", new JsonPatch(List.of()));

    assertThat(check.differences(unchanged)).isEmpty();
    assertThat(unchanged.contradictsExample()).isFalse();
  }
}
