package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.DocumentationPage.Server;
import io.github.xportka.openapi.page.OperationMatcher.Match;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comparison of a documentation page with the spec.
 *
 * @param operation the operation of the spec, or empty if the spec does not have the operation
 * @param matchedBy the criterion by which the operation was found; empty if it was not found
 * @param source the source of the page
 * @param differences all differences, the acknowledged ones too
 * @param correction the path that replaces an inferred path
 * @param confirmations the statements that the page confirms with a stronger evidence level
 * @param counts the amounts of what was compared
 * @param notStated what the spec has and the page does not say
 * @param gaps sentences about what could not be compared
 */
public record PageComparison(
    Optional<Operation> operation,
    String matchedBy,
    PageSource source,
    List<Difference> differences,
    Optional<Correction> correction,
    List<Confirmation> confirmations,
    ComparedCounts counts,
    List<String> notStated,
    List<String> gaps) {
  /** Exit code of a comparison without a difference and without a gap. */
  public static final int SAME = 0;

  /** Exit code of a comparison with a difference. */
  public static final int DIFFERENT = 1;

  /** Exit code of a comparison with a gap. */
  public static final int INCOMPLETE = 2;

  /**
   * Compares a page with the spec.
   *
   * @param page the page
   * @param spec the spec
   * @param source the source of the page, or empty to derive it from the number of the page
   * @return the comparison
   */
  public static PageComparison of(
      DocumentationPage page, OpenApiDocument spec, Optional<PageSource> source) {
    Optional<Match> match = new OperationMatcher(spec).match(page, source.flatMap(PageSource::url));
    PageSource from = source.orElseGet(() -> PageSource.of(page, match.map(Match::operation)));
    return match
        .map(found -> new Comparison(page, spec, found, from).compare())
        .orElseGet(() -> unknown(page, spec, from));
  }

  private static PageComparison unknown(
      DocumentationPage page, OpenApiDocument spec, PageSource source) {
    Difference difference =
        new Difference(
            "operation",
            PageText.printable(
                "The spec does not have the operation %s %s. Transcribe the page with xport page transcribe."
                    .formatted(page.operation().method(), page.operation().path())),
            page.line(),
            spec.root().at("paths").position(),
            Optional.empty());
    return new PageComparison(
        Optional.empty(),
        "",
        source,
        List.of(difference),
        Optional.empty(),
        List.of(),
        ComparedCounts.NOTHING,
        List.of(),
        page.gaps().stream().map(PageText::printable).toList());
  }

  /**
   * Returns the differences that the spec does not acknowledge.
   *
   * @return the differences that count
   */
  public List<Difference> openDifferences() {
    return differences.stream().filter(one -> one.acknowledged().isEmpty()).toList();
  }

  /**
   * Returns the exit code.
   *
   * @return {@link #DIFFERENT} for a difference or a correction, otherwise {@link #INCOMPLETE} if
   *     anything could not be compared, otherwise {@link #SAME}
   */
  public int exitCode() {
    if (!openDifferences().isEmpty() || correction.isPresent()) {
      return DIFFERENT;
    }
    return gaps.isEmpty() ? SAME : INCOMPLETE;
  }

  /** One comparison in progress. */
  private static final class Comparison {
    private final DocumentationPage page;
    private final OpenApiDocument spec;
    private final Match match;
    private final Operation operation;
    private final PageSource source;
    private final ComparisonResult result = new ComparisonResult();
    private final List<String> notStated = new ArrayList<>();
    private Optional<Correction> correction = Optional.empty();
    private boolean isHostCompared;

    Comparison(DocumentationPage page, OpenApiDocument spec, Match match, PageSource source) {
      this.page = page;
      this.spec = spec;
      this.match = match;
      this.operation = match.operation();
      this.source = source;
    }

    PageComparison compare() {
      page.gaps().forEach(result::gap);
      compareMethod();
      compareAddress();
      new ParameterComparison(result, spec).compare(page, operation);
      BodyComparison bodies = new BodyComparison(result, page.operation(), operation);
      bodies.compareRequest();
      bodies.compareResponses();
      compareModified();
      notStated.addAll(result.notOnPage());
      for (String place : KnownDifferences.unmatched(operation, result.differences())) {
        notStated.add("known difference " + place);
      }
      return new PageComparison(
          Optional.of(operation),
          match.criterion(),
          source,
          KnownDifferences.apply(operation, result.differences()),
          correction,
          confirmations(),
          counts(),
          notStated,
          result.gaps());
    }

    private ComparedCounts counts() {
      return new ComparedCounts(
          true,
          true,
          isHostCompared,
          result.comparedBelow("parameters"),
          result.comparedBelow("request"),
          result.comparedBelow("response"),
          result.examples(),
          result.enumValues());
    }

    private void compareMethod() {
      if (page.operation().method() != operation.method()) {
        result.add(
            "method",
            "method",
            "The page has the method %s, but the spec has %s."
                .formatted(page.operation().method(), operation.method()),
            page.line(),
            operation.node());
      }
    }

    /** Compares base URL and path together: a page can have a part of the base URL in its path. */
    private void compareAddress() {
      String base = spec.root().at("servers", "0", "url").text();
      String expected = base + operation.path();
      boolean isSameAddress =
          page.servers().stream()
              .anyMatch(server -> (server.url() + page.operation().path()).equals(expected));
      if (page.servers().isEmpty()) {
        notStated.add("host");
      } else {
        isHostCompared = true;
      }
      if (isSameAddress) {
        return;
      }
      comparePath();
      if (isHostCompared && page.servers().stream().noneMatch(server -> isBase(server, base))) {
        Server first = page.servers().get(0);
        result.add(
            "host",
            "host",
            "The page has the base URL %s, but the spec has %s."
                .formatted(PageText.quoted(first.url()), base),
            first.line(),
            spec.root().at("servers"));
      }
    }

    private boolean isBase(Server server, String base) {
      boolean hasBasePathInPath =
          !new OperationMatcher(spec)
              .pathBelowServer(page.operation().path())
              .equals(page.operation().path());
      return server.url().equals(base)
          || (hasBasePathInPath
              && base.startsWith(server.url())
              && !host(base).isEmpty()
              && host(base).equals(host(server.url())));
    }

    private static String host(String url) {
      try {
        String host = URI.create(url).getRawAuthority();
        return host == null ? "" : host;
      } catch (IllegalArgumentException e) {
        return "";
      }
    }

    private void comparePath() {
      String path = new OperationMatcher(spec).pathBelowServer(page.operation().path());
      if (path.equals(operation.path())) {
        return;
      }
      Node place = spec.root().at("paths").at(operation.path());
      if (Evidence.of(operation, "path").level() == EvidenceLevel.INFERRED) {
        correction = Optional.of(Correction.of(operation, path, page.line(), place.position()));
      } else {
        result.add(
            "path",
            "path",
            "The page has the path %s, but the spec has %s."
                .formatted(PageText.quoted(path), operation.path()),
            page.line(),
            place);
      }
    }

    private void compareModified() {
      Node known = operation.evidence().at("modified");
      if (page.modified().isEmpty()) {
        notStated.add("time of the last modification");
      } else if (known.exists()
          && isPageOfOperation()
          && !known.text().equals(page.modified().get().time())) {
        result.add(
            "modified",
            "modified",
            "The page was modified at %s, but the spec has %s."
                .formatted(page.modified().get().time(), known.text()),
            page.modified().get().line(),
            known);
      }
    }

    /** A page without a known address is taken for the page of the operation. */
    private boolean isPageOfOperation() {
      return source.url().isEmpty() || PageSource.pagesOf(operation).contains(source.url().get());
    }

    private List<Confirmation> confirmations() {
      List<Confirmation> confirmations = new ArrayList<>();
      for (String part : List.of("path", "request", "response")) {
        EvidenceLevel level = Evidence.of(operation, part).level();
        if (level.isWeakerThan(source.level()) && isConfirmed(part)) {
          confirmations.add(new Confirmation(part, level, source.level()));
        }
      }
      return confirmations;
    }

    private boolean isConfirmed(String part) {
      if (part.equals("path")) {
        return correction.isEmpty()
            && result.differences().stream()
                .noneMatch(one -> one.what().equals("path") || one.what().equals("method"));
      }
      return result.comparedBelow(part) > 0
          && result.gaps().isEmpty()
          && result.notOnPage().stream().noneMatch(what -> ComparisonResult.isBelow(what, part))
          && result.differences().stream().noneMatch(one -> one.what().startsWith(part));
    }
  }
}
