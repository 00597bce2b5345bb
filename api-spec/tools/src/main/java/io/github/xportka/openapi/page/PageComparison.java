package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.page.DocumentationPage.Server;
import io.github.xportka.openapi.page.OperationMatcher.Match;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    Counts counts,
    List<String> notStated,
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
   * @param what the name of the difference, for example {@code request.orderId}
   * @param sentence the statement of the page and the statement of the spec
   * @param line the line of the page
   * @param spec the position in the spec
   * @param acknowledged the reason in {@code x-known-differences}, if the spec has one
   */
  public record Difference(
      String what, String sentence, int line, Position spec, Optional<String> acknowledged) {}

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
   * Path of a page that replaces an inferred path of the spec.
   *
   * @param operationId the operation
   * @param path the path on the page, below the base URL of the spec
   * @param inferredPath the path in the spec
   * @param line the line of the page
   */
  public record Correction(String operationId, String path, String inferredPath, int line) {
    /**
     * Returns the line that replaces the path in {@code openapi.yaml}.
     *
     * @return the key below {@code paths}
     */
    public String specLine() {
      return "  " + path + ":";
    }

    /**
     * Returns the setting that makes a running client use the path.
     *
     * @return a call of the client's builder
     */
    public String clientSetting() {
      String constant = operationId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
      return ".pathOverride(Operation.%s, \"%s\")"
          .formatted(constant.toUpperCase(Locale.ROOT), path);
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
      return "method, path, "
          + (host ? "host, " : "")
          + "%d parameter%s, ".formatted(parameters, parameters == 1 ? "" : "s")
          + "%d request propert%s, ".formatted(requestProperties, ending(requestProperties))
          + "%d response propert%s, ".formatted(responseProperties, ending(responseProperties))
          + "%d example%s, ".formatted(examples, examples == 1 ? "" : "s")
          + "%d enumerated value%s".formatted(enumValues, enumValues == 1 ? "" : "s");
    }

    private static String ending(int count) {
      return count == 1 ? "y" : "ies";
    }
  }

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
    String sentence =
        "The spec does not have the operation %s. Transcribe the page with xport page transcribe."
            .formatted(PageText.printable(page.operation().endpoint()));
    Position paths = spec.root().at("paths").position();
    return new PageComparison(
        Optional.empty(),
        "",
        source,
        List.of(new Difference("operation", sentence, page.line(), paths, Optional.empty())),
        Optional.empty(),
        List.of(),
        new Counts(false, 0, 0, 0, 0, 0),
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
    private final ComparisonResult result;
    private final String base;
    private final String path;
    private final List<String> notStated = new ArrayList<>();
    private Optional<Correction> correction = Optional.empty();

    Comparison(DocumentationPage page, OpenApiDocument spec, Match match, PageSource source) {
      this.page = page;
      this.spec = spec;
      this.match = match;
      this.operation = match.operation();
      this.source = source;
      this.result = new ComparisonResult(operation, source.level());
      this.base = spec.root().at("servers", "0", "url").text();
      this.path = new OperationMatcher(spec).pathBelowServer(page.operation().path());
    }

    PageComparison compare() {
      page.gaps().forEach(result::gap);
      if (page.operation().method() != operation.method()) {
        addDifference(
            "method",
            operation.node(),
            page.operation().method().name(),
            operation.method().name(),
            page.line());
      }
      compareAddress();
      new ParameterComparison(result, page, operation).compare(spec);
      BodyComparison bodies = new BodyComparison(result, page.operation(), operation);
      bodies.compareRequest();
      bodies.compareResponses();
      compareModified();
      notStated.addAll(result.notOnPage());
      notStated.addAll(result.unknownDifferences());
      Counts counts =
          new Counts(
              !page.servers().isEmpty(),
              result.comparedBelow("parameters"),
              result.comparedBelow("request"),
              result.comparedBelow("response"),
              result.examples(),
              result.enumValues());
      return new PageComparison(
          Optional.of(operation),
          match.criterion(),
          source,
          result.differences(),
          correction,
          confirmations(),
          counts,
          notStated,
          result.gaps());
    }

    private void addDifference(String what, Node place, String stated, String known, int line) {
      String name = what.equals("host") ? "base URL" : what;
      String sentence = "The page has the %s %s, but the spec has %s.";
      result.add(what, what, line, place, sentence.formatted(name, stated, known));
    }

    /** Compares base URL and path together: a page can have a part of the base URL in its path. */
    private void compareAddress() {
      List<Server> servers = page.servers();
      String stated = page.operation().path();
      if (servers.isEmpty()) {
        notStated.add("host");
      } else if (servers.stream()
          .anyMatch(server -> (server.url() + stated).equals(base + operation.path()))) {
        return;
      }
      comparePath();
      if (!servers.isEmpty() && servers.stream().noneMatch(this::isBase)) {
        Server first = servers.get(0);
        Node place = spec.root().at("servers");
        addDifference("host", place, PageText.quoted(first.url()), base, first.line());
      }
    }

    private boolean isBase(Server server) {
      boolean hasBasePathInPath = !path.equals(page.operation().path());
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
      if (path.equals(operation.path())) {
        return;
      }
      if (Evidence.of(operation, "path").level() == EvidenceLevel.INFERRED) {
        correction =
            Optional.of(new Correction(operation.id(), path, operation.path(), page.line()));
      } else {
        Node place = spec.root().at("paths").at(operation.path());
        addDifference("path", place, PageText.quoted(path), operation.path(), page.line());
      }
    }

    private void compareModified() {
      Node known = operation.evidence().at("modified");
      // A page without a known address is taken for the page of the operation.
      boolean isPageOfOperation =
          source.url().isEmpty() || PageSource.pagesOf(operation).contains(source.url().get());
      if (page.modified().isEmpty()) {
        notStated.add("time of the last modification");
      } else if (known.exists()
          && isPageOfOperation
          && !known.text().equals(page.modified().get().time())) {
        result.add(
            "modified",
            "modified",
            page.modified().get().line(),
            known,
            "The page was modified at %s, but the spec has %s."
                .formatted(page.modified().get().time(), known.text()));
      }
    }

    private List<Confirmation> confirmations() {
      List<Confirmation> confirmations = new ArrayList<>();
      for (String part : Evidence.PARTS) {
        EvidenceLevel level = Evidence.of(operation, part).level();
        if (level.isWeakerThan(source.level()) && isConfirmed(part)) {
          confirmations.add(new Confirmation(part, level, source.level(), operation.node()));
        }
      }
      confirmations.addAll(result.confirmations());
      return confirmations;
    }

    private boolean isConfirmed(String part) {
      if (part.equals("path")) {
        return correction.isEmpty() && !result.differs("path") && !result.differs("method");
      }
      return result.comparedBelow(part) > 0
          && result.gaps().isEmpty()
          && result.notOnPage().stream().noneMatch(what -> ComparisonResult.isBelow(what, part))
          && result.differences().stream().noneMatch(one -> one.what().startsWith(part));
    }
  }
}
