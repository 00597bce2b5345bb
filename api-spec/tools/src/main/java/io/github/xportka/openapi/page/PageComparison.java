package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.page.OperationMatcher.Match;
import java.util.List;
import java.util.Optional;

/**
 * Comparison of a documentation page with the spec.
 *
 * @param operation the operation of the spec, or empty if the spec does not have the operation
 * @param matchedBy the criterion by which the operation was found; empty if it was not found
 * @param source the source of the page
 * @param differences all differences, the acknowledged ones too
 * @param confirmations the statements that the page confirms with a stronger evidence level
 * @param counts the amounts of what was compared
 * @param notStated what the spec has and the page does not say
 * @param obsolete sentences about entries of {@code x-known-differences} that can be deleted
 * @param gaps sentences about what could not be compared
 */
public record PageComparison(
    Optional<Operation> operation,
    String matchedBy,
    PageSource source,
    List<Difference> differences,
    List<Confirmation> confirmations,
    Counts counts,
    List<String> notStated,
    List<String> obsolete,
    List<String> gaps) {
  /** Exit code of a comparison without a difference and without a gap. */
  public static final int SAME = 0;

  /** Exit code of a comparison with a difference. */
  public static final int DIFFERENT = 1;

  /** Exit code of a comparison with a gap. */
  public static final int INCOMPLETE = 2;

  /**
   * Difference between a page and the spec.
   *
   * @param what the name of the place, for example {@code request.orderId}
   * @param aspect what differs at the place, for example {@code required}
   * @param sentence the statement of the page and the statement of the spec
   * @param line the line of the page
   * @param spec the position in the spec
   * @param acknowledged the reason in {@code x-known-differences}, if the spec has one
   */
  public record Difference(
      String what,
      String aspect,
      String sentence,
      int line,
      Position spec,
      Optional<String> acknowledged) {}

  /**
   * Statement of the spec that a page confirms with a stronger evidence level.
   *
   * @param what a part of the operation, or a parameter or property such as {@code request.orderId}
   * @param from the level in the spec
   * @param to the level of the page
   * @param place the operation, parameter or property that states the level
   */
  public record Confirmation(String what, EvidenceLevel from, EvidenceLevel to, Node place) {
    /** Returns for example {@code path: inferred → vendor}. */
    @Override
    public String toString() {
      return what + ": " + from.key() + " → " + to.key();
    }
  }

  /**
   * Amounts of what was compared, beside method and path.
   *
   * @param host whether the hosts were compared
   * @param parameters the number of parameters
   * @param requestProperties the number of request properties
   * @param responseProperties the number of response properties
   * @param examples the number of examples
   * @param enumValues the number of enumerated values
   */
  public record Counts(
      boolean host,
      int parameters,
      int requestProperties,
      int responseProperties,
      int examples,
      int enumValues) {
    /** Returns an enumeration such as {@code method, path, 3 request properties}. */
    @Override
    public String toString() {
      return String.join(
          ", ",
          host ? "method, path, host" : "method, path",
          count(parameters, "parameter", "parameters"),
          count(requestProperties, "request property", "request properties"),
          count(responseProperties, "response property", "response properties"),
          count(examples, "example", "examples"),
          count(enumValues, "enumerated value", "enumerated values"));
    }

    private static String count(int number, String one, String several) {
      return number + " " + (number == 1 ? one : several);
    }
  }

  /**
   * Compares a page with the spec.
   *
   * @param source the source of the page, or empty to derive it from the number of the page
   */
  public static PageComparison of(
      DocumentationPage page, OpenApiDocument spec, Optional<PageSource> source) {
    Optional<Match> match = new OperationMatcher(spec).match(page, source.flatMap(PageSource::url));
    Optional<Operation> operation = match.map(Match::operation);
    PageSource from = source.orElseGet(() -> PageSource.of(page, operation));
    ComparisonResult result = new ComparisonResult(operation, from.level());
    result.gaps.addAll(page.gaps());
    operation.ifPresentOrElse(
        known -> new OperationComparison(result, page, known, spec).compare(from),
        () -> addUnknown(result, page.operation(), spec));
    boolean isWholePage =
        page.isComplete() && result.gaps.isEmpty() && operation.filter(from::isPageOf).isPresent();
    return new PageComparison(
        operation,
        match.map(Match::criterion).orElse(""),
        from,
        result.differences(),
        result.confirmations(),
        result.counts(),
        result.notStated(),
        isWholePage ? result.obsolete() : List.of(),
        result.gaps);
  }

  private static void addUnknown(ComparisonResult result, Operation page, OpenApiDocument spec) {
    Node paths = spec.root().at("paths");
    result.add("operation", Aspect.ADDED_OPERATION, page.node(), paths, page.endpoint());
  }

  /** Returns the differences that the spec does not acknowledge. */
  public List<Difference> openDifferences() {
    return differences.stream().filter(one -> one.acknowledged().isEmpty()).toList();
  }

  /**
   * Returns the exit code.
   *
   * @return {@link #DIFFERENT} for a difference, otherwise {@link #INCOMPLETE} if anything could
   *     not be compared, otherwise {@link #SAME}
   */
  public int exitCode() {
    if (!openDifferences().isEmpty()) {
      return DIFFERENT;
    }
    return gaps.isEmpty() ? SAME : INCOMPLETE;
  }
}
