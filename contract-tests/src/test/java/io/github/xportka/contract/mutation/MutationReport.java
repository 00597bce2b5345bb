package io.github.xportka.contract.mutation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Results of a mutation run, with score and necessity of each check. */
final class MutationReport {
  /**
   * Result of one mutation.
   *
   * @param mutation the mutation
   * @param noticedBy the checks that fail
   * @param contradictsExample whether the mutation merely contradicts the spec's own example: the
   *     lint then finds a violation in an example file, as it does for nearly every such change.
   *     These mutations do not count in the score.
   */
  record Result(Mutation mutation, Set<ContractCheck> noticedBy, boolean contradictsExample) {
    static Result of(Mutation mutation) {
      return of(mutation, ContractCheck.values());
    }

    static Result of(Mutation mutation, ContractCheck... checks) {
      MutatedContract contract = new MutatedContract();
      mutation.change().accept(contract);
      Set<ContractCheck> noticedBy =
          Set.copyOf(Stream.of(checks).filter(check -> check.notices(contract)).toList());
      return new Result(mutation, noticedBy, contract.contradictsExample());
    }

    boolean isNoticed() {
      return !noticedBy.isEmpty();
    }

    @Override
    public String toString() {
      String checks =
          Stream.of(ContractCheck.values())
              .filter(noticedBy::contains)
              .map(ContractCheck::toString)
              .collect(joining(", "));
      return "%-62s %s%s"
          .formatted(
              mutation,
              isNoticed() ? checks : "NOT NOTICED",
              contradictsExample ? " (contradicts its example)" : "");
    }
  }

  private final List<Result> all;
  private final List<Result> scored;

  MutationReport(List<Result> results) {
    this.all = List.copyOf(results);
    this.scored = all.stream().filter(result -> !result.contradictsExample()).toList();
  }

  /** Returns the share of noticed mutations, without those that contradict their example. */
  double score() {
    return share(scored);
  }

  /** Returns the share of noticed mutations. */
  double scoreOfAll() {
    return share(all);
  }

  /** Returns the share of noticed mutations, and a line for each of the others. */
  String unnoticed() {
    return Stream.concat(
            Stream.of(figure(all)),
            all.stream().filter(result -> !result.isNoticed()).map(Result::toString))
        .collect(joining("\n  ", "", "\n"));
  }

  /** Returns the checks without a mutation that only they notice. */
  List<ContractCheck> redundantChecks() {
    return Stream.of(ContractCheck.values()).filter(check -> onlyNoticedBy(check) == 0).toList();
  }

  private long onlyNoticedBy(ContractCheck check) {
    return scored.stream().filter(result -> result.noticedBy().equals(Set.of(check))).count();
  }

  /** Returns the score in one line. */
  String summary() {
    return "Mutations of the contract: %s noticed. With those that contradict their example: %s."
        .formatted(figure(scored), figure(all));
  }

  private static String figure(List<Result> results) {
    return "%d of %d (%.1f %%)"
        .formatted(
            results.stream().filter(Result::isNoticed).count(),
            results.size(),
            Math.floor(1000 * share(results)) / 10);
  }

  private static double share(List<Result> results) {
    return (double) results.stream().filter(Result::isNoticed).count() / results.size();
  }

  @Override
  public String toString() {
    Stream<String> necessity =
        Stream.of(ContractCheck.values())
            .map(check -> "Only noticed by %s: %d".formatted(check, onlyNoticedBy(check)));
    return Stream.of(all.stream().map(Result::toString), necessity, Stream.of(summary()))
        .flatMap(lines -> lines)
        .collect(joining("\n", "", "\n"));
  }
}
