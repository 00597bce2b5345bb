package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Change of {@code x-evidence} in a file of the spec. It replaces single values in the text, so
 * that comments and formatting stay.
 */
public final class EvidenceUpdate {
  private static final String LEVEL = "level";

  private final String file;
  private final Node root;
  private final List<Edit> edits = new ArrayList<>();

  private EvidenceUpdate(String file) {
    this.file = file;
    this.root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file));
  }

  /** Replacement of a range of characters. */
  private record Edit(int start, int end, String text) {}

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
        comparison.confirmations().stream()
            .filter(one -> one.place().file().equals(path))
            .toList();
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
    return update.text();
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

  private void edit(
      io.github.xportka.openapi.model.Node place,
      Map<String, String> values,
      Map<String, String> pages) {
    Node found = root;
    for (String key : place.path()) {
      found = value(found, key).orElseThrow().getValueNode();
    }
    MappingNode evidence = (MappingNode) found;
    Map<String, String> added = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          String scalar = key.equals("modified") ? "'" + value + "'" : value;
          Optional<NodeTuple> known = value(evidence, key);
          if (known.isEmpty()) {
            added.put(key, scalar);
          } else if (!text(known.get()).equals(value)) {
            Node old = known.get().getValueNode();
            edits.add(
                new Edit(
                    offset(old.getStartMark().getIndex()),
                    offset(old.getEndMark().getIndex()),
                    scalar));
          }
        });
    Optional<NodeTuple> oldPages = value(evidence, Evidence.PAGES);
    boolean replacesPages = !pages.equals(oldPages.map(EvidenceUpdate::texts).orElse(Map.of()));
    if (replacesPages) {
      oldPages.ifPresent(this::remove);
    }
    insert(evidence, added, replacesPages ? pages : Map.of());
  }

  /** Inserts values after the level, or after the last of page and response. */
  private void insert(MappingNode evidence, Map<String, String> added, Map<String, String> pages) {
    Node last =
        value(evidence, Evidence.PAGE)
            .or(() -> value(evidence, "response"))
            .or(() -> value(evidence, LEVEL))
            .orElseThrow()
            .getValueNode();
    int end = offset(last.getEndMark().getIndex());
    if (evidence.getFlowStyle() == FlowStyle.FLOW) {
      StringBuilder text = new StringBuilder();
      added.forEach((key, value) -> text.append(", %s: %s".formatted(key, value)));
      edits.add(new Edit(end, end, text.toString()));
      return;
    }
    StringBuilder text = new StringBuilder();
    String indent = " ".repeat(evidence.getStartMark().getColumn());
    added.forEach((key, value) -> text.append("%s%s: %s\n".formatted(indent, key, value)));
    if (!pages.isEmpty()) {
      text.append(indent).append(Evidence.PAGES).append(":\n");
      pages.forEach((part, url) -> text.append("%s  %s: %s\n".formatted(indent, part, url)));
    }
    int lineEnd = file.indexOf('\n', end) + 1;
    edits.add(new Edit(lineEnd, lineEnd, text.toString()));
  }

  private String text() {
    edits.sort(Comparator.comparingInt(Edit::start).reversed());
    StringBuilder text = new StringBuilder(file);
    edits.forEach(one -> text.replace(one.start(), one.end(), one.text()));
    return text.toString();
  }

  private static Optional<NodeTuple> value(Node node, String key) {
    if (node instanceof SequenceNode sequence) {
      Node element = sequence.getValue().get(Integer.parseInt(key));
      return Optional.of(new NodeTuple(element, element));
    }
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
            .findFirst()
        : Optional.empty();
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
  private void remove(NodeTuple block) {
    List<NodeTuple> entries = ((MappingNode) block.getValueNode()).getValue();
    Node last = entries.get(entries.size() - 1).getValueNode();
    int start = file.lastIndexOf('\n', offset(block.getKeyNode().getStartMark().getIndex()));
    int end = file.indexOf('\n', offset(last.getEndMark().getIndex()));
    edits.add(new Edit(start + 1, end + 1, ""));
  }

  /** Marks count code points. */
  private int offset(int codePoints) {
    return file.offsetByCodePoints(0, codePoints);
  }
}
