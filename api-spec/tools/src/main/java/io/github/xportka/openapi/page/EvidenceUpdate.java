package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.YamlEditor;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Change of {@code x-evidence} in a file of the spec by what a page confirms. */
public final class EvidenceUpdate {
  private final YamlEditor editor;

  /** Address of the page. */
  private final String url;

  private EvidenceUpdate(String content, String url) {
    this.editor = new YamlEditor(content);
    this.url = url;
  }

  /**
   * Writes the confirmed levels, the address of the page and its time of modification.
   *
   * @param content the text of a file of the spec
   * @param path the path of the file
   * @param comparison the comparison, whose confirmations in other files are ignored
   * @param page the page that was compared
   * @return the new text; the same text if the comparison does not confirm anything in the file
   * @throws IllegalArgumentException if the address of the page is not known
   */
  public static String apply(
      String content, Path path, PageComparison comparison, DocumentationPage page) {
    List<Confirmation> confirmed =
        comparison.confirmations().stream().filter(one -> one.place().file().equals(path)).toList();
    if (confirmed.isEmpty()) {
      return content;
    }
    String url =
        comparison
            .source()
            .url()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The address of the page is not known. Give it with --page-url."));
    EvidenceUpdate update = new EvidenceUpdate(content, url);
    Map<String, EvidenceLevel> parts = new LinkedHashMap<>();
    for (Confirmation one : confirmed) {
      if (Evidence.PARTS.contains(one.what())) {
        parts.put(one.what(), one.to());
      } else {
        update.write(one.place().at(Evidence.KEY), one.to(), url);
      }
    }
    if (!parts.isEmpty()) {
      update.writeOperation(comparison.operation().orElseThrow(), parts, page);
    }
    return update.editor.edited();
  }

  private void writeOperation(
      Operation operation, Map<String, EvidenceLevel> confirmed, DocumentationPage page) {
    Node evidence = operation.evidence();
    confirmed.forEach((part, level) -> editor.set(evidence.path(), part, level.key()));
    Function<String, Evidence> written =
        part ->
            Optional.ofNullable(confirmed.get(part))
                .map(level -> new Evidence(level, url, operation.id()))
                .orElseGet(() -> Evidence.of(operation, part));
    // The page of the operation is the page of its path.
    String pageOfPath = Objects.requireNonNullElse(written.apply("path").page(), url);
    EvidenceLevel weakest =
        EvidenceLevel.weakest(Evidence.PARTS.stream().map(written).map(Evidence::level))
            .orElseThrow();
    write(evidence, weakest, pageOfPath);
    page.modified().ifPresent(found -> editor.setQuoted(evidence.path(), "modified", found.text()));
    Map<String, String> others = new LinkedHashMap<>();
    for (String part : Evidence.PARTS) {
      String its = written.apply(part).page();
      if (its != null && !its.equals(pageOfPath)) {
        others.put(part, its);
      }
    }
    writePages(evidence, others);
  }

  private void write(Node evidence, EvidenceLevel level, String page) {
    editor.set(evidence.path(), Evidence.LEVEL, level.key());
    editor.set(evidence.path(), Evidence.PAGE, page);
  }

  /** Writes the pages of request and response that are not the page of the operation. */
  private void writePages(Node evidence, Map<String, String> pages) {
    Map<String, String> known =
        evidence.at(Evidence.PAGES).entries().stream()
            .collect(Collectors.toMap(Node::key, Node::text));
    if (!pages.equals(known)) {
      editor.setMapping(evidence.path(), Evidence.PAGES, pages, Evidence.PAGE);
    }
  }
}
