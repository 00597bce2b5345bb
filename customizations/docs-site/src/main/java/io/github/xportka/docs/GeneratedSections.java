package io.github.xportka.docs;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sections of the prose pages that are generated from the spec. A page has a placeholder for a
 * section: its name in double braces, alone on a line.
 */
final class GeneratedSections {
  private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^\\{\\{([a-z-]+)}}$");

  private final OpenApiDocument spec;
  private final Map<String, Supplier<String>> sections = new LinkedHashMap<>();

  GeneratedSections(OpenApiDocument spec, String changelog) {
    this.spec = spec;
    sections.put("operations", this::operations);
    sections.put("signing", () -> SigningSection.all(spec));
    sections.put("messages", this::messages);
    sections.put("counts", this::counts);
    sections.put("properties", this::properties);
    sections.put("changelog", () -> changelog);
  }

  /** Replaces the placeholders of a page. */
  String complete(String file, String markdown) {
    return PLACEHOLDER
        .matcher(markdown)
        .replaceAll(
            placeholder -> {
              Supplier<String> section = sections.get(placeholder.group(1));
              if (section == null) {
                throw new SiteException(
                    file,
                    "The section '" + placeholder.group(1) + "' is unknown.",
                    "Use one of " + String.join(", ", sections.keySet()) + ".");
              }
              return Matcher.quoteReplacement(section.get().strip());
            });
  }

  private String operations() {
    MarkdownText text = new MarkdownText();
    spec.tags()
        .forEach(
            (tag, meaning) -> {
              text.heading(3, DisplayNames.title(tag))
                  .paragraph(meaning.strip())
                  .tableHeader("operation", "path", "evidence of path", "request", "response");
              for (Operation operation : spec.operations()) {
                if (SiteLinks.tag(operation).equals(tag)) {
                  text.tableRow(
                      SiteLinks.toOperation(operation),
                      "`" + operation.path() + "`",
                      badge(operation, "path"),
                      operation.request().exists() ? badge(operation, "request") : "no body",
                      badge(operation, "response"));
                }
              }
              text.tableEnd();
            });
    return text.toString();
  }

  private static String badge(Operation operation, String part) {
    return SiteLinks.badge(Evidence.of(operation, part));
  }

  private String messages() {
    MarkdownText text = new MarkdownText();
    for (Operation message : spec.messages()) {
      text.heading(3, message.path())
          .paragraph(
              "%s %s %s."
                  .formatted(
                      badge(message, "request"),
                      message.description().strip(),
                      SiteLinks.toProperties(message, "Properties")));
      for (Example example : message.request().examples()) {
        text.paragraph(example.node().at("summary").text().strip() + ":")
            .json(example.value().value());
      }
    }
    return text.toString();
  }

  /** Returns the number of properties per operation and evidence level. */
  private String counts() {
    MarkdownText text = new MarkdownText();
    List<String> header = new ArrayList<>(List.of("operation"));
    for (EvidenceLevel level : EvidenceLevel.values()) {
      header.add(SiteLinks.badge(level, "#" + level.key()) + ":");
    }
    text.tableHeader(header.toArray(String[]::new));
    for (Operation operation : spec.operations()) {
      Map<EvidenceLevel, Integer> counts = new EnumMap<>(EvidenceLevel.class);
      for (Schema schema : List.of(operation.request().schema(), operation.response().schema())) {
        DocumentedProperties.of(schema, "").list().stream()
            .map(property -> property.evidence().level())
            .forEach(level -> counts.merge(level, 1, Integer::sum));
      }
      List<String> row =
          new ArrayList<>(List.of(SiteLinks.toProperties(operation, operation.summary())));
      for (EvidenceLevel level : EvidenceLevel.values()) {
        row.add(counts.containsKey(level) ? String.valueOf(counts.get(level)) : "");
      }
      text.tableRow(row.toArray(String[]::new));
    }
    return text.toString();
  }

  private String properties() {
    MarkdownText text = new MarkdownText();
    for (Operation operation : spec.operations()) {
      text.heading(2, operation.id())
          .paragraph(
              "%s, `%s`. Page: %s"
                  .formatted(
                      SiteLinks.toOperation(operation),
                      operation.endpoint(),
                      SiteLinks.toPage(operation)))
          .conclusions(Evidence.inferred(operation.node()));
      table(text, "Request", DocumentedProperties.of(operation.request().schema(), ""));
      table(text, "Response", DocumentedProperties.of(operation.response().schema(), ""));
    }
    for (Operation message : spec.messages()) {
      text.heading(2, SiteLinks.name(message))
          .paragraph(message.description().strip() + " Page: " + SiteLinks.toPage(message));
      table(text, "Message", DocumentedProperties.of(message.request().schema(), ""));
      spec.messageBody(message.path())
          .ifPresent(schema -> table(text, "Body", DocumentedProperties.of(schema, "messageBody")));
    }
    return text.toString();
  }

  private static void table(MarkdownText text, String title, DocumentedProperties properties) {
    if (properties.list().isEmpty()) {
      return;
    }
    text.heading(3, title).tableHeader("property", "type", "evidence", "meaning");
    for (DocumentedProperty property : properties.list()) {
      text.tableRow(
          "`" + property.path() + "`" + (property.isRequired() ? " (required)" : ""),
          property.type(),
          SiteLinks.badge(property.evidence()),
          property.description());
    }
    text.tableEnd().conclusions(properties.inferred());
  }
}
