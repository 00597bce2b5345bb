package io.github.xportka.contract.mutation;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.support.SpecFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

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
  private static final int PORTION = 60;
  @TempDir private static Path folder;

  private record Outcome(PropertyMutation mutation, boolean isNoticed) {}

  @Test
  void noticesMutationsOfEveryProperty() throws IOException {
    Map<PropertyMutation.Kind, List<Outcome>> outcomes =
        SpecFolder.files(SpecFolder.SOURCE).stream()
            .filter(file -> file.toString().endsWith(".yaml"))
            .map(file -> SpecFolder.SOURCE.relativize(file).toString())
            .flatMap(PropertyMutationIT::portions)
            .toList()
            .parallelStream()
            .flatMap(PropertyMutationIT::outcomes)
            .collect(
                groupingBy(
                    outcome -> outcome.mutation().kind(),
                    () -> new EnumMap<>(PropertyMutation.Kind.class),
                    toList()));
    report(outcomes);

    assertThat(outcomes)
        .containsOnlyKeys(PropertyMutation.Kind.values())
        .allSatisfy(
            (kind, of) -> assertThat(score(of)).as("%s", kind).isGreaterThanOrEqualTo(LEAST_SCORE));
  }

  /** Divides the mutations of a file, so that the processors get equal shares. */
  private static Stream<List<PropertyMutation>> portions(String file) {
    List<PropertyMutation> mutations = PropertyMutation.in(file);
    return IntStream.iterate(0, from -> from < mutations.size(), from -> from + PORTION)
        .mapToObj(from -> mutations.subList(from, Math.min(from + PORTION, mutations.size())));
  }

  /** Mutates one copy of the spec. The changed file is restored after each mutation. */
  private static Stream<Outcome> outcomes(List<PropertyMutation> mutations) {
    try {
      Path copy = Files.createTempDirectory(folder, "spec");
      List<Outcome> outcomes = new ArrayList<>();
      for (PropertyMutation mutation : mutations) {
        MutatedContract contract = new MutatedContract(copy);
        mutation.applyTo(contract);
        outcomes.add(
            new Outcome(
                mutation,
                ContractCheck.LINT.notices(contract) || ContractCheck.PACT.notices(contract)));
        Files.copy(
            SpecFolder.SOURCE.resolve(mutation.file()),
            copy.resolve(mutation.file()),
            REPLACE_EXISTING);
      }
      return outcomes.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double score(List<Outcome> outcomes) {
    return (double) outcomes.stream().filter(Outcome::isNoticed).count() / outcomes.size();
  }

  private static void report(Map<PropertyMutation.Kind, List<Outcome>> outcomes)
      throws IOException {
    List<String> lines = new ArrayList<>();
    outcomes.forEach(
        (kind, of) -> {
          String line =
              "Properties %s: %d of %d noticed, %d %%."
                  .formatted(
                      kind,
                      of.stream().filter(Outcome::isNoticed).count(),
                      of.size(),
                      (int) Math.floor(100 * score(of)));
          lines.add(line);
          of.stream()
              .filter(outcome -> !outcome.isNoticed())
              .map(outcome -> "  " + outcome.mutation())
              .forEach(lines::add);
        });
    Files.write(REPORT, lines);
  }
}
