package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever somebody gets wrong in one part of the contract, another part notices. The score and who
 * noticed what is in {@code target/contract-mutations.txt}.
 */
class ContractMutationIT {
  private static final Path REPORT = Path.of("target", "contract-mutations.txt");
  private static final double LEAST_SCORE = 0.95;

  @TempDir private static Path folder;

  private static List<Mutation> mutations() {
    return Stream.of(
            SpecMutations.ofOperations(),
            SpecMutations.ofSigning(),
            SpecMutations.ofMembers(),
            SpecMutations.ofTypes(),
            ExampleMutations.all(),
            PactMutations.all(),
            SandboxMutations.all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void mutationsAreNoticed() throws IOException {
    List<Mutation> mutations = mutations();
    List<Set<Witness>> witnesses =
        mutations.parallelStream().map(ContractMutationIT::witnesses).toList();
    Map<Mutation, Set<Witness>> noticed = new LinkedHashMap<>();
    for (int i = 0; i < mutations.size(); i++) {
      noticed.put(mutations.get(i), witnesses.get(i));
    }
    String report = report(noticed);
    Files.writeString(REPORT, report);
    System.out.println(report.lines().reduce((line, next) -> next).orElseThrow());

    assertThat(noticed).hasSizeGreaterThanOrEqualTo(30);
    assertThat(noticed.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
        .as("the witnesses, none of them idle")
        .containsExactlyInAnyOrder(Witness.values());
    assertThat(score(noticed)).as(report).isGreaterThanOrEqualTo(LEAST_SCORE);
  }

  @Test
  void aContractAsItShouldBeIsNotNoticed() {
    Mutant unchanged = mutant();
    unchanged.editSpec("openapi.yaml", "", "paths:", "paths:");
    unchanged.editExample("previewOrder/response.json", "", "{", "{");
    unchanged.editPact("the preview of an order of one line", pact -> {});

    Map<Witness, List<String>> faults = new EnumMap<>(Witness.class);
    for (Witness witness : Witness.values()) {
      faults.put(witness, witness.faults(unchanged));
    }

    assertThat(faults).allSatisfy((witness, found) -> assertThat(found).as("" + witness).isEmpty());
  }

  private static Set<Witness> witnesses(Mutation mutation) {
    Mutant mutant = mutant();
    mutation.change().accept(mutant);
    return Stream.of(Witness.values())
        .filter(witness -> witness.notices(mutant))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Witness.class)));
  }

  private static Mutant mutant() {
    try {
      return new Mutant(Files.createTempDirectory(folder, "mutant"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double score(Map<Mutation, Set<Witness>> noticed) {
    return (double) caught(noticed) / noticed.size();
  }

  private static long caught(Map<Mutation, Set<Witness>> noticed) {
    return noticed.values().stream().filter(witnesses -> !witnesses.isEmpty()).count();
  }

  private static String report(Map<Mutation, Set<Witness>> noticed) {
    List<String> lines = new ArrayList<>();
    noticed.forEach(
        (mutation, witnesses) ->
            lines.add(
                "%-55s %s"
                    .formatted(
                        mutation,
                        witnesses.isEmpty()
                            ? "NOBODY"
                            : witnesses.stream()
                                .map(Witness::toString)
                                .collect(Collectors.joining("; ")))));
    lines.add(
        "Mutations of the contract: %d of %d noticed, %d %%."
            .formatted(caught(noticed), noticed.size(), (int) Math.floor(100 * score(noticed))));
    return String.join("\n", lines) + "\n";
  }
}
