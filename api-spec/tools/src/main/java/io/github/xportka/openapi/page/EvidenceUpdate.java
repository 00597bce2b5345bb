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
import java.util.stream.Collectors;

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
    String problem = "The address of the page is not known. Give it with --page-url.";
    EvidenceUpdate update =
        new EvidenceUpdate(
            comparison.source().url().orElseThrow(() -> new IllegalArgumentException(problem)));
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
    Map<String, String> pages = new LinkedHashMap<>();
    for (String part : Evidence.PARTS) {
      String its = confirmed.containsKey(part) ? url : Evidence.of(operation, part).page();
      if (its != null) {
        pages.put(part, its);
      }
    }
    // The page of the operation is the page of its path.
    String pageOfPath = pages.getOrDefault("path", url);
    editor.set(evidence, Evidence.PAGE, pageOfPath);
    page.modified()
        .ifPresent(
            found -> editor.file(evidence).setQuoted(evidence.path(), "modified", found.text()));
    pages.values().removeIf(pageOfPath::equals);
    writePages(evidence, pages);
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
