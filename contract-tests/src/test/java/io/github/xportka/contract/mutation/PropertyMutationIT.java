package io.github.xportka.contract.mutation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

  private record Outcome(PropertyMutation mutation, boolean isNoticed) {
    static Outcome of(PropertyMutation mutation) {
      return new Outcome(mutation, mutation.isNoticed());
    }
  }

  @Test
  void noticesMutationsOfEveryProperty() throws IOException {
    Map<PropertyMutation.Kind, List<Outcome>> outcomes =
        PropertyMutation.all().parallelStream()
            .map(Outcome::of)
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
