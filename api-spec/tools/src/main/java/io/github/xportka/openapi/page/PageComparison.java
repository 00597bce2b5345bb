package io.github.xportka.openapi.page;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page and the spec say differently about an operation: method, path, when the page was
 * modified, parameters, every member of request and answer with its type and whether it is
 * required, and the examples.
 *
 * <p>What counts:
 *
 * <ul>
 *   <li>Whatever the page shows and the spec does not.
 *   <li>Whatever the spec has and the page does not, if the page shows that part to its end and the
 *       spec says that it is on this page: evidence {@code seed} or {@code vendor}, from the page
 *       of the operation. What is known from elsewhere, or concluded, is listed as {@linkplain
 *       #notOnPage not on this page}, and does not count.
 *   <li>An acknowledgement that matches nothing, on a page that is not cut off.
 * </ul>
 *
 * <p>What a page does not say is no difference: no list of fields, nothing about what is required,
 * no example, no time. The page's operation is found by its path, and else by its title.
 *
 * <p>Immutable.
 */
public final class PageComparison {
  private final @Nullable String operationId;
  private final List<Difference> differences;
  private final List<Excused> known;
  private final List<Excused> notOnPage;
  private final List<String> notes;

  private PageComparison(
      @Nullable String operationId,
      List<Difference> differences,
      List<Excused> known,
      List<Excused> notOnPage,
      List<String> notes) {
    this.operationId = operationId;
    this.differences = List.copyOf(differences);
    this.known = List.copyOf(known);
    this.notOnPage = List.copyOf(notOnPage);
    this.notes = List.copyOf(notes);
  }

  /**
   * A difference that does not count.
   *
   * @param difference the difference
   * @param reason why it does not count
   */
  public record Excused(Difference difference, String reason) {}

  /**
   * Compares a page with a spec.
   *
   * @param page the page
   * @param spec the spec
   * @return what differs
   */
  public static PageComparison of(DocumentationPage page, SpecDocument spec) {
    Optional<DescribedOperation> operation = spec.find(page);
    if (operation.isEmpty()) {
      return unknown(page, spec);
    }
    Differences differences = new Differences(spec, operation.get().page());
    new Comparing(page, spec, operation.get(), differences).compare();
    List<Excused> known = KnownDifferences.takeOut(differences, operation.get().place(), page);
    return new PageComparison(
        operation.get().id(),
        differences.counted(),
        known,
        differences.excused(),
        PageNotes.of(page));
  }

  private static PageComparison unknown(DocumentationPage page, SpecDocument spec) {
    Differences differences = new Differences(spec, "");
    differences.add(
        Difference.Kind.OPERATION,
        "path",
        "The page is about "
            + page
            + ", but the spec has no operation of that path"
            + (page.title().isEmpty() ? "" : " or title")
            + ". Transcribe it.",
        page.endpoint().pathLine(),
        spec.root().at("paths"));
    return new PageComparison(
        null, differences.counted(), List.of(), List.of(), PageNotes.of(page));
  }

  /**
   * Which operation the page is about.
   *
   * @return the operation's id; empty when the spec has no such operation
   */
  public Optional<String> operationId() {
    return Optional.ofNullable(operationId);
  }

  /**
   * What differs and counts.
   *
   * @return the differences, unmodifiable
   */
  public List<Difference> differences() {
    return differences;
  }

  /**
   * What differs and is acknowledged in the spec, in the operation's {@code x-known-differences}.
   *
   * @return the differences with the reasons that the spec gives, unmodifiable
   */
  public List<Excused> known() {
    return known;
  }

  /**
   * What only the spec has, and does not say to have from this page.
   *
   * @return the differences with what the spec says instead, unmodifiable
   */
  public List<Excused> notOnPage() {
    return notOnPage;
  }

  /**
   * What there is to say about the comparison: that the page is cut off, or not all of it is read.
   *
   * @return sentences, fit for a terminal, unmodifiable
   */
  public List<String> notes() {
    return notes;
  }

  /** Compares the parts one after the other. */
  private static final class Comparing {
    private final DocumentationPage page;
    private final SpecDocument spec;
    private final DescribedOperation operation;
    private final SpecNode place;
    private final Differences differences;

    Comparing(
        DocumentationPage page,
        SpecDocument spec,
        DescribedOperation operation,
        Differences differences) {
      this.page = page;
      this.spec = spec;
      this.operation = operation;
      this.place = operation.place();
      this.differences = differences;
    }

    void compare() {
      compareEndpoint();
      new SampleComparison(page, spec).compare(operation, differences);
      compareModified();
      new ParameterComparison(page, operation, differences).compare();
      compareRequest();
      page.responses().forEach(this::compareResponse);
      compareStatuses();
    }

    private void compareEndpoint() {
      DocumentationPage.Endpoint shown = page.endpoint();
      if (!operation.method().equals(shown.method())) {
        differences.add(
            Difference.Kind.METHOD,
            "method",
            "The page says %s, but the spec says %s.".formatted(shown.method(), operation.method()),
            shown.methodLine(),
            place);
      }
      if (!operation.path().equals(shown.path())
          && !operation.path().equals(spec.belowServer(shown.path()))) {
        differences.add(
            Difference.Kind.PATH,
            "path",
            "The page's path is %s, but that of %s in the spec is %s."
                .formatted(page.path(), operation.id(), operation.path()),
            shown.pathLine(),
            place);
      }
    }

    private void compareModified() {
      DocumentationPage.Modified shown = page.modified();
      SpecNode modified = place.at("x-evidence", "modified");
      if (shown == null
          || shown.time().isEmpty()
          || ModifiedLine.isSame(shown.time(), modified.text())) {
        return;
      }
      differences.add(
          Difference.Kind.MODIFIED,
          "modified",
          modified.exists()
              ? "The page was modified at %s; the spec has it as of %s."
                  .formatted(shown.time(), modified.text())
              : "The page was modified at %s; the spec does not say as of when it has it."
                  .formatted(shown.time()),
          shown.line(),
          modified.exists() ? modified : place.at("x-evidence"));
    }

    /** What cannot be read may hide anything, so it counts, wherever the page ends. */
    private void compareReading(JsonBlock example, SpecNode known, String what) {
      if (example.problem() != null) {
        differences.add(
            Difference.Kind.EXAMPLE,
            Wording.unread(what),
            "The page's example is read up to a fault only: %s.".formatted(example.problem()),
            example.line(),
            known);
      }
    }

    private void compareRequest() {
      Body shown = page.request();
      SpecNode known = place.at("requestBody");
      Evidence evidence = Evidence.of(place, "request");
      if (shown == null) {
        if (known.exists() && page.showsWholeRequest()) {
          differences.addMissing(
              Difference.Kind.BODY, "request", page.endpoint().pathLine(), known, evidence);
        }
      } else if (known.exists()) {
        compareBody(shown, known, evidence, "request", true);
      } else if (shown.isShown()) {
        differences.add(
            Difference.Kind.BODY,
            "request",
            "The page has a request body, but the spec has none.",
            shown.line(),
            place);
      }
    }

    /** A page that shows answers, and ends where it should, shows all. */
    private void compareStatuses() {
      if (page.isCutOff() || page.responses().isEmpty()) {
        return;
      }
      Set<String> shown = page.responses().stream().map(Response::status).collect(toSet());
      Evidence evidence = Evidence.of(place, "response");
      for (SpecNode answer : place.at("responses").members()) {
        if (!shown.contains(answer.key())) {
          differences.addMissing(
              Difference.Kind.STATUS,
              "status." + answer.key(),
              page.responses().get(0).line(),
              answer,
              evidence.within(answer.follow()));
        }
      }
    }

    private void compareResponse(Response shown) {
      SpecNode responses = place.at("responses");
      String status = shown.status();
      if (!responses.node().has(status)) {
        differences.add(
            Difference.Kind.STATUS,
            "status." + status,
            "The page has an answer with status " + status + ", but the spec has none.",
            shown.line(),
            responses);
        return;
      }
      compareBody(
          shown.body(), responses.at(status), Evidence.of(place, "response"), shown.what(), false);
    }

    private void compareBody(
        Body shown, SpecNode known, Evidence evidence, String what, boolean isRequest) {
      shown.examples().forEach(example -> compareReading(example, known, what));
      SpecNode content = known.follow().at("content");
      String mediaType = shown.content();
      if (!content.node().has(mediaType)) {
        if (shown.mediaType() != null || shown.isShown()) {
          differences.add(
              Difference.Kind.BODY,
              what,
              "The page has " + what + " as " + mediaType + ", but the spec does not.",
              shown.line(),
              known);
        }
        return;
      }
      SpecNode json = content.at(mediaType);
      if (shown.isShown()) {
        new BodyComparison(shown, isRequest, differences)
            .compare(SpecSchema.at(json.at("schema"), evidence), what);
      }
      new ExampleComparison(differences).compare(shown, json, evidence, what + "Example");
    }
  }
}
