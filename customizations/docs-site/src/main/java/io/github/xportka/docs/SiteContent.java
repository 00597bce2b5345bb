package io.github.xportka.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.github.xportka.api.MessageSigning;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Content of the spec in the form in which the prose pages show it. */
final class SiteContent {
  private SiteContent() {}

  /**
   * Group of operations.
   *
   * @param title the display name
   * @param meaning the meaning as Markdown
   * @param operations the operations of the group
   */
  record Tag(String title, String meaning, List<OperationView> operations) {}

  /** Returns the values of the prose pages by name. */
  static Map<String, Object> of(OpenApiDocument spec, String changelog) {
    return Map.of(
        "operations", OperationView.operations(spec),
        "messages", spec.messages().stream().map(each -> new OperationView(spec, each)).toList(),
        "tags", tags(spec),
        "signingSchemes", SigningView.all(spec),
        "messageSigning", messageSigning(),
        "levels", EvidenceLevel.values(),
        "evidenceTitle",
            Arrays.stream(EvidenceLevel.values())
                .collect(toMap(EvidenceLevel::key, EvidenceLabel::title)),
        "server", spec.root().at("servers", "0", "url").text(),
        "changelog", changelog);
  }

  private static Map<String, String> messageSigning() {
    return Map.of(
        "header", MessageSigning.HEADER,
        "digest", MessageSigning.DIGEST,
        "formula", MessageSigning.FORMULA);
  }

  private static List<Tag> tags(OpenApiDocument spec) {
    Map<String, List<OperationView>> operations =
        OperationView.operations(spec).stream().collect(groupingBy(OperationView::tag));
    return spec.tags().entrySet().stream()
        .map(
            tag ->
                new Tag(
                    DisplayNames.title(tag.getKey()),
                    tag.getValue().strip(),
                    operations.getOrDefault(tag.getKey(), List.of())))
        .toList();
  }
}
