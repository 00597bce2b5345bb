package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceEditor;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Change of {@code x-evidence} in the files of the spec by what a page confirms. */
public final class EvidenceUpdate {
  private final EvidenceEditor editor = new EvidenceEditor();

  /** Address of the page. */
  private final String url;

  private EvidenceUpdate(String url) {
    this.url = url;
  }

  /**
   * Writes the confirmed levels, the address of the page and its time of modification.
   *
   * @param comparison the comparison of the page with a spec that was read from a folder
   * @param page the page that was compared
   * @return the new texts by file; only the files that change
   * @throws IllegalArgumentException if the address of the page is not known
   */
  public static Map<Path, String> files(PageComparison comparison, DocumentationPage page) {
    if (comparison.confirmations().isEmpty()) {
      return Map.of();
    }
    EvidenceUpdate update =
        new EvidenceUpdate(
            comparison
                .source()
                .url()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "The address of the page is not known. Give it with --page-url.")));
    Map<String, EvidenceLevel> parts = new LinkedHashMap<>();
    for (Confirmation one : comparison.confirmations()) {
      if (Evidence.PARTS.contains(one.what())) {
        parts.put(one.what(), one.to());
      } else {
        Node evidence = one.place().at(Evidence.KEY);
        update.editor.set(evidence, Evidence.LEVEL, one.to().key());
        update.editor.set(evidence, Evidence.PAGE, update.url);
      }
    }
    if (!parts.isEmpty()) {
      update.writeOperation(comparison.operation().orElseThrow(), parts, page);
    }
    return update.editor.files();
  }

  private void writeOperation(
      Operation operation, Map<String, EvidenceLevel> confirmed, DocumentationPage page) {
    Node evidence = operation.evidence();
    editor.setLevels(operation, confirmed);
    Function<String, @Nullable String> pageOf =
        part -> confirmed.containsKey(part) ? url : Evidence.of(operation, part).page();
    // The page of the operation is the page of its path.
    String pageOfPath = Objects.requireNonNullElse(pageOf.apply("path"), url);
    editor.set(evidence, Evidence.PAGE, pageOfPath);
    page.modified()
        .ifPresent(
            found -> editor.file(evidence).setQuoted(evidence.path(), "modified", found.text()));
    Map<String, String> others = new LinkedHashMap<>();
    for (String part : Evidence.PARTS) {
      String its = pageOf.apply(part);
      if (its != null && !its.equals(pageOfPath)) {
        others.put(part, its);
      }
    }
    writePages(evidence, others);
  }

  /** Writes the pages of request and response that are not the page of the operation. */
  private void writePages(Node evidence, Map<String, String> pages) {
    Map<String, String> known =
        evidence.at(Evidence.PAGES).entries().stream()
            .collect(Collectors.toMap(Node::key, Node::text));
    if (!pages.equals(known)) {
      editor.file(evidence).setMapping(evidence.path(), Evidence.PAGES, pages, Evidence.PAGE);
    }
  }
}
