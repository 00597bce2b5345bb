package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Change of {@code x-evidence} in a file of the spec. It replaces single values in the lines that
 * the model knows, so that comments and formatting stay.
 */
public final class EvidenceUpdate {
  private static final String LEVEL = "level";

  /** Lines with their ends. */
  private final List<String> lines;

  private EvidenceUpdate(String file) {
    this.lines = new ArrayList<>(List.of(file.split("(?<=\n)", -1)));
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
    EvidenceUpdate update = new EvidenceUpdate(content);
    Map<String, String> parts = new LinkedHashMap<>();
    for (Confirmation one : confirmed) {
      if (Evidence.PARTS.contains(one.what())) {
        parts.put(one.what(), one.to().key());
      } else {
        Map<String, String> values = Map.of(LEVEL, one.to().key(), Evidence.PAGE, url);
        update.edit(one.place().at(Evidence.KEY), values, Map.of());
      }
    }
    if (!parts.isEmpty()) {
      update.editOperation(comparison.operation().orElseThrow(), parts, page, url);
    }
    return String.join("", update.lines);
  }

  private void editOperation(
      Operation operation, Map<String, String> parts, DocumentationPage page, String url) {
    Map<String, String> values = new LinkedHashMap<>(parts);
    EvidenceLevel weakest =
        Evidence.PARTS.stream()
            .map(
                part ->
                    EvidenceLevel.of(parts.getOrDefault(part, ""))
                        .orElseGet(() -> Evidence.of(operation, part).level()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    values.put(LEVEL, weakest.key());
    // The page of the operation is the page of its path.
    Evidence path = Evidence.of(operation, "path");
    boolean keeps = !parts.containsKey("path") && path.level().needsPage() && path.page() != null;
    String pageOfPath = keeps ? Objects.requireNonNull(path.page()) : url;
    values.put(Evidence.PAGE, pageOfPath);
    page.modified().ifPresent(modified -> values.put("modified", modified.time()));
    Map<String, String> pages = new LinkedHashMap<>();
    for (String part : List.of("request", "response")) {
      Evidence old = Evidence.of(operation, part);
      boolean isConfirmed = parts.containsKey(part);
      String its = isConfirmed ? url : old.page();
      if (its != null && !its.equals(pageOfPath) && (isConfirmed || old.level().needsPage())) {
        pages.put(part, its);
      }
    }
    edit(operation.evidence(), values, pages);
  }

  private void edit(Node evidence, Map<String, String> values, Map<String, String> pages) {
    values.forEach((key, value) -> put(evidence, key, value));
    Node old = evidence.at(Evidence.PAGES);
    Map<String, String> known =
        old.entries().stream().collect(Collectors.toMap(Node::key, Node::text));
    if (pages.equals(known)) {
      return;
    }
    Stream.concat(Stream.of(old), old.entries().stream())
        .filter(Node::exists)
        .forEach(node -> lines.set(index(node), ""));
    if (!pages.isEmpty()) {
      insert(evidence, Evidence.PAGES + ":");
      pages.forEach((part, url) -> insert(evidence, "  " + part + ": " + url));
    }
  }

  private void put(Node evidence, String key, String value) {
    String text = key + ": " + (key.equals("modified") ? "'" + value + "'" : value);
    Node known = evidence.at(key);
    if (!known.exists()) {
      insert(evidence, text);
    } else if (!known.text().equals(value)) {
      replace(known, Matcher.quoteReplacement(text));
    }
  }

  /** Inserts a line after the last of page, response and level, or within the braces of a line. */
  private void insert(Node evidence, String text) {
    Node last =
        Stream.of(Evidence.PAGE, "response", LEVEL)
            .map(evidence::at)
            .filter(Node::exists)
            .findFirst()
            .orElseThrow();
    String line = lines.get(index(last));
    if (index(evidence) == index(last)) {
      replace(last, "$0, " + Matcher.quoteReplacement(text));
    } else {
      String indent = line.replaceFirst("\\S(?s:.*)", "");
      lines.set(index(last), line + indent + text + "\n");
    }
  }

  /** Replaces key and value in the first line of a node. */
  private void replace(Node node, String replacement) {
    Pattern old = Pattern.compile("(?<![\\w-])" + node.key() + ":\\s*('[^']*'|[^\\s,}]+)");
    Matcher matcher = old.matcher(lines.get(index(node)));
    lines.set(index(node), matcher.replaceFirst(replacement));
  }

  private static int index(Node node) {
    return node.position().line() - 1;
  }
}
