package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceEditor;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import io.github.xportka.openapi.page.PageComparison.Difference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Change of {@code x-evidence} in the files of the spec by what a page confirms. */
public final class EvidenceUpdate {
  private final EvidenceEditor editor = new EvidenceEditor();

  /** Address of the page. */
  private final String url;

  /** Address in the spec of a page that moved; otherwise empty. */
  private final String former;

  private EvidenceUpdate(String url, String former) {
    this.url = url;
    this.former = former;
  }

  /**
   * Writes the confirmed levels, the address of the page and its time of modification. If the page
   * moved and nothing else differs, its address is written wherever the spec has the former one.
   *
   * @param comparison the comparison of the page with the spec
   * @param page the page that was compared
   * @param spec the spec, which was read from a folder
   * @return the new texts by file; only the files that change
   * @throws IllegalArgumentException if the address of the page is not known
   */
  public static Map<Path, String> files(
      PageComparison comparison, DocumentationPage page, OpenApiDocument spec) {
    String former = former(comparison);
    if (comparison.confirmations().isEmpty() && former.isEmpty()) {
      return Map.of();
    }
    String problem = "The address of the page is not known. Give it with --page-url.";
    EvidenceUpdate update =
        new EvidenceUpdate(
            comparison.source().url().orElseThrow(() -> new IllegalArgumentException(problem)),
            former);
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
    if (!parts.isEmpty() || !former.isEmpty()) {
      Operation operation = comparison.operation().orElseThrow();
      update.writeOperation(operation, parts, page);
      update.replaceFormer(spec, operation.evidence());
    }
    return update.editor.files();
  }

  /** Returns the former address of a page that moved, if nothing else differs. */
  private static String former(PageComparison comparison) {
    List<String> differences = comparison.openDifferences().stream().map(Difference::what).toList();
    return comparison
        .operation()
        .filter(operation -> comparison.gaps().isEmpty() && differences.equals(List.of("page")))
        .flatMap(comparison.source()::formerPage)
        .map(Node::text)
        .orElse("");
  }

  /** Replaces the former address, except in the evidence of the operation, which is written. */
  private void replaceFormer(OpenApiDocument spec, Node written) {
    spec.nodes()
        .filter(node -> !former.isEmpty() && node.text().equals(former))
        .filter(node -> !node.toString().startsWith(written + "/"))
        .forEach(
            node -> {
              List<String> path = node.path();
              editor.file(node).set(path.subList(0, path.size() - 1), node.key(), url);
            });
  }

  private void writeOperation(
      Operation operation, Map<String, EvidenceLevel> confirmed, DocumentationPage page) {
    Node evidence = operation.evidence();
    editor.setLevels(operation, confirmed);
    Map<String, String> pages = new LinkedHashMap<>();
    for (String part : Evidence.PARTS) {
      String known = Evidence.of(operation, part).page();
      if (confirmed.containsKey(part) || former.equals(known)) {
        pages.put(part, url);
      } else if (known != null) {
        pages.put(part, known);
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
