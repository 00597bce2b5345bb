package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares method, path and media type of the sample of a call. It says something only where it is
 * of another mind than the page that it is on: else its page is compared already.
 */
final class SampleComparison {
  private final DocumentationPage page;
  private final SpecDocument spec;

  SampleComparison(DocumentationPage page, SpecDocument spec) {
    this.page = page;
    this.spec = spec;
  }

  /**
   * Where the sample differs from its page.
   *
   * @param kind what it is about
   * @param shown what the sample has, fit for a terminal
   * @param line the line of it
   */
  record Contradiction(Difference.Kind kind, String shown, int line) {
    /** What it is called in differences. */
    String what() {
      return switch (kind) {
        case METHOD -> "sample.method";
        case PATH -> "sample.path";
        default -> "sample.mediaType";
      };
    }
  }

  List<Contradiction> contradictions() {
    List<Contradiction> contradictions = new ArrayList<>();
    CurlSample sample = page.curl();
    if (sample == null) {
      return contradictions;
    }
    if (sample.complete() && !sample.method().equals(page.method())) {
      contradictions.add(
          new Contradiction(Difference.Kind.METHOD, Printable.cut(sample.method()), sample.line()));
    }
    CurlSample.Address address = sample.address();
    if (address != null && !isCalled(address.path(), page.endpoint().path())) {
      contradictions.add(
          new Contradiction(Difference.Kind.PATH, Printable.cut(address.path()), address.line()));
    }
    Body request = page.request();
    String sent = sample.mediaType();
    String shown = request == null ? null : request.mediaType();
    if (sent != null && shown != null && !sent.equals(shown)) {
      contradictions.add(new Contradiction(Difference.Kind.BODY, sent, sample.line()));
    }
    return contradictions;
  }

  /** Adds what is of another mind than the spec, too. */
  void compare(DescribedOperation operation, Differences differences) {
    CurlSample sample = page.curl();
    for (Contradiction found : contradictions()) {
      if (sample != null && !agrees(found.kind(), sample, operation)) {
        differences.add(
            found.kind(),
            found.what(),
            "The page's sample of a call has %s, but page and spec do not."
                .formatted(found.shown()),
            found.line(),
            operation.place());
      }
    }
  }

  private boolean agrees(Difference.Kind kind, CurlSample sample, DescribedOperation operation) {
    CurlSample.Address address = sample.address();
    return switch (kind) {
      case METHOD -> sample.method().equals(operation.method());
      case PATH -> address != null && isCalled(address.path(), operation.path());
      default ->
          operation.place().at("requestBody").follow().at("content").node().has(sample.mediaType());
    };
  }

  private boolean isCalled(String shown, String path) {
    String known = spec.belowServer(path);
    return fits(shown, known) || fits(spec.belowServer(shown), known);
  }

  /** A step in braces may be anything. */
  private static boolean fits(String shown, String path) {
    String[] steps = shown.split("/", -1);
    String[] known = path.split("/", -1);
    if (steps.length != known.length) {
      return false;
    }
    for (int i = 0; i < known.length; i++) {
      boolean isAny = known[i].startsWith("{") && known[i].endsWith("}") && !steps[i].isEmpty();
      if (!isAny && !known[i].equals(steps[i])) {
        return false;
      }
    }
    return true;
  }
}
