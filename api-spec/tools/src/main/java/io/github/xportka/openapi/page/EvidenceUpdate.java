package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Operation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Change of {@code x-evidence} in a file of the spec. It replaces single values in the text, so
 * that comments and formatting stay.
 */
public final class EvidenceUpdate {
  private static final List<String> PARTS = List.of("path", "request", "response");

  private static final String PAGE = "page";

  private EvidenceUpdate() {}

  /** Replacement of a range of characters. */
  private record Edit(int start, int end, String text) {}

  /**
   * Writes the confirmed levels, the address of the page and its time of modification.
   *
   * @param file the text of the file that contains the operation
   * @param comparison the comparison, whose operation is in the file
   * @param page the page that was compared
   * @return the new text; the same text if the comparison does not confirm anything
   * @throws IllegalArgumentException if the address of the page is not known
   */
  public static String apply(String file, PageComparison comparison, DocumentationPage page) {
    Operation operation = comparison.operation().orElseThrow();
    if (comparison.confirmations().isEmpty()) {
      return file;
    }
    String url =
        comparison
            .source()
            .url()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The address of the page is not known. Give it with --page-url."));
    Map<String, String> values = new LinkedHashMap<>();
    comparison.confirmations().forEach(one -> values.put(one.part(), one.to().key()));
    values.put("level", weakest(operation, comparison.confirmations()).key());
    String pageOfPath = pageOfPath(operation, values, url);
    values.put(PAGE, pageOfPath);
    page.modified().ifPresent(modified -> values.put("modified", modified.time()));
    Map<String, String> pages = new LinkedHashMap<>();
    for (String part : List.of("request", "response")) {
      Evidence old = Evidence.of(operation, part);
      String its = values.containsKey(part) ? url : old.page();
      if (its != null
          && !its.equals(pageOfPath)
          && (values.containsKey(part) || old.level().needsPage())) {
        pages.put(part, its);
      }
    }
    return edit(file, evidence(file, operation), values, pages);
  }

  /** The page of the operation is the page of its path. */
  private static String pageOfPath(Operation operation, Map<String, String> values, String url) {
    Evidence old = Evidence.of(operation, "path");
    boolean keeps = !values.containsKey("path") && old.level().needsPage() && old.page() != null;
    return keeps ? Objects.requireNonNull(old.page()) : url;
  }

  private static EvidenceLevel weakest(Operation operation, List<Confirmation> confirmations) {
    Stream<EvidenceLevel> levels =
        PARTS.stream()
            .map(
                part ->
                    confirmations.stream()
                        .filter(one -> one.part().equals(part))
                        .map(Confirmation::to)
                        .findFirst()
                        .orElseGet(() -> Evidence.of(operation, part).level()));
    return levels.max(Comparator.naturalOrder()).orElseThrow();
  }

  private static MappingNode evidence(String file, Operation operation) {
    Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file));
    List<String> keys = new ArrayList<>(operation.evidence().path());
    for (String key : keys) {
      node = value(node, key).orElseThrow().getValueNode();
    }
    return (MappingNode) node;
  }

  private static Optional<NodeTuple> value(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
            .findFirst()
        : Optional.empty();
  }

  private static String edit(
      String file, MappingNode evidence, Map<String, String> values, Map<String, String> pages) {
    List<Edit> edits = new ArrayList<>();
    StringBuilder added = new StringBuilder();
    String indent = " ".repeat(evidence.getStartMark().getColumn());
    values.forEach(
        (key, value) -> {
          String scalar = key.equals("modified") ? "'" + value + "'" : value;
          Optional<NodeTuple> known = value(evidence, key);
          if (known.isEmpty()) {
            added.append("%s%s: %s\n".formatted(indent, key, scalar));
          } else if (!text(known.get()).equals(value)) {
            edits.add(edit(file, known.get().getValueNode(), scalar));
          }
        });
    Optional<NodeTuple> oldPages = value(evidence, Evidence.PAGES);
    if (!pages.equals(oldPages.map(EvidenceUpdate::texts).orElse(Map.of()))) {
      oldPages.ifPresent(old -> edits.add(removal(file, old)));
      if (!pages.isEmpty()) {
        added.append(indent).append(Evidence.PAGES).append(":\n");
        pages.forEach((part, url) -> added.append("%s  %s: %s\n".formatted(indent, part, url)));
      }
    }
    if (!added.isEmpty()) {
      Node last =
          value(evidence, PAGE).or(() -> value(evidence, "response")).orElseThrow().getValueNode();
      int lineEnd = file.indexOf('\n', offset(file, last.getEndMark().getIndex())) + 1;
      edits.add(new Edit(lineEnd, lineEnd, added.toString()));
    }
    edits.sort(Comparator.comparingInt(Edit::start).reversed());
    StringBuilder text = new StringBuilder(file);
    edits.forEach(one -> text.replace(one.start(), one.end(), one.text()));
    return text.toString();
  }

  private static String text(NodeTuple entry) {
    return ((ScalarNode) entry.getValueNode()).getValue();
  }

  private static Map<String, String> texts(NodeTuple pages) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (NodeTuple entry : ((MappingNode) pages.getValueNode()).getValue()) {
      texts.put(((ScalarNode) entry.getKeyNode()).getValue(), text(entry));
    }
    return texts;
  }

  /** Removes the lines of a block. */
  private static Edit removal(String file, NodeTuple block) {
    List<NodeTuple> entries = ((MappingNode) block.getValueNode()).getValue();
    Node last = entries.get(entries.size() - 1).getValueNode();
    int start = offset(file, block.getKeyNode().getStartMark().getIndex());
    int end = file.indexOf('\n', offset(file, last.getEndMark().getIndex()));
    return new Edit(file.lastIndexOf('\n', start) + 1, end + 1, "");
  }

  private static Edit edit(String file, Node node, String text) {
    return new Edit(
        offset(file, node.getStartMark().getIndex()),
        offset(file, node.getEndMark().getIndex()),
        text);
  }

  /** Marks count code points. */
  private static int offset(String file, int codePoints) {
    return file.offsetByCodePoints(0, codePoints);
  }
}
