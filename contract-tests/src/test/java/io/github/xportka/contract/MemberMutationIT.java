package io.github.xportka.contract;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.io.TempDir;

/**
 * A slip at any member of any schema is noticed, unless no example has the member. It takes a
 * minute: so it is asked for, with the system property {@code xport.mutations} set to {@code all}.
 * What nobody noticed is in {@code target/member-mutations.txt}.
 */
class MemberMutationIT {
  private static final Path REPORT = Path.of("target", "member-mutations.txt");
  private static final double LEAST_SCORE = 0.95;
  private static final int PORTION = 60;
  private static final String SKIPPED =
      "Not every member of the spec is mutated: ask for it with -Dxport.mutations=all.";

  @TempDir private static Path folder;

  /** A slip, and whether anybody noticed. */
  private record Outcome(MemberSlip slip, boolean isNoticed) {}

  @Test
  void slipsAreNoticed() throws IOException {
    boolean isAskedFor = "all".equals(System.getProperty("xport.mutations"));
    if (!isAskedFor) {
      System.out.println(SKIPPED); // the reason of an assumption is in the report only
    }
    assumeTrue(isAskedFor, SKIPPED);

    Map<MemberSlip.Kind, List<Outcome>> outcomes =
        files().stream().flatMap(MemberMutationIT::portions).toList().parallelStream()
            .flatMap(MemberMutationIT::outcomes)
            .collect(
                groupingBy(
                    outcome -> outcome.slip().kind(),
                    () -> new EnumMap<>(MemberSlip.Kind.class),
                    toList()));
    report(outcomes);

    assertThat(outcomes).containsOnlyKeys(MemberSlip.Kind.values());
    assertThat(outcomes)
        .allSatisfy(
            (kind, of) -> assertThat(score(of)).as("" + kind).isGreaterThanOrEqualTo(LEAST_SCORE));
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(Mutant.SPEC)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> Mutant.SPEC.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Of one file, few enough that the machine's processors share them evenly. */
  private static Stream<List<MemberSlip>> portions(String file) {
    try {
      List<MemberSlip> slips = MemberSlip.in(file);
      return IntStream.iterate(0, from -> from < slips.size(), from -> from + PORTION)
          .mapToObj(from -> slips.subList(from, Math.min(from + PORTION, slips.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All in one copy of the spec: its file is put back after each. */
  private static Stream<Outcome> outcomes(List<MemberSlip> slips) {
    try {
      Path copy = Files.createTempDirectory(folder, "spec");
      List<Outcome> outcomes = new ArrayList<>();
      for (MemberSlip slip : slips) {
        Mutant mutant = new Mutant(copy);
        slip.applyTo(mutant);
        outcomes.add(
            new Outcome(
                slip,
                Stream.of(Witness.LINT, Witness.READING, Witness.PACT)
                    .anyMatch(witness -> witness.notices(mutant))));
        Files.copy(Mutant.SPEC.resolve(slip.file()), copy.resolve(slip.file()), REPLACE_EXISTING);
      }
      return outcomes.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double score(List<Outcome> outcomes) {
    return (double) outcomes.stream().filter(Outcome::isNoticed).count() / outcomes.size();
  }

  private static void report(Map<MemberSlip.Kind, List<Outcome>> outcomes) throws IOException {
    List<String> lines = new ArrayList<>();
    outcomes.forEach(
        (kind, of) -> {
          long noticed = of.stream().filter(Outcome::isNoticed).count();
          String line =
              "Members %s: %d of %d noticed, %d %%."
                  .formatted(kind, noticed, of.size(), (int) Math.floor(100 * score(of)));
          System.out.println(line);
          lines.add(line);
          of.stream().filter(o -> !o.isNoticed()).map(o -> "  " + o.slip()).forEach(lines::add);
        });
    Files.write(REPORT, lines);
  }
}
