package io.github.xportka.contract.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.GeneratedSources;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spec, site and Javadoc show the same evidence for every property. */
class PropertyEvidenceTest {
  private static final OpenApiDocument REFERENCE = BuiltSite.referenceDocument();

  private static final String LINK = "<a rel=\"nofollow\" href=\"([^\"]+)\"";
  private static final Pattern ROW =
      Pattern.compile(
          "<tr>\\s*<td><code>([^<]+)</code>[^<]*</td>\\s*<td>[^<]*</td>\\s*<td>"
              + LINK
              + " title=\"Evidence: ([a-z]+), ");
  private static final Pattern BADGE =
      Pattern.compile("\\[([a-z]+)]\\(([^ )]+) \"Evidence: ([a-z]+), .*", Pattern.DOTALL);
  private static final Pattern IN_JAVADOC =
      Pattern.compile(
          "JSON property: \\{@code ([^}]+)}\\. Evidence: \\{@code ([a-z]+)}"
              + "(?:, <a href=\"([^\"]+)\">page</a>)?\\.");

  static List<PropertyEvidence.Body> bodies() {
    return PropertyEvidence.bodies();
  }

  static Stream<String> records() {
    return PropertyEvidence.records();
  }

  @Test
  void coversEveryOperation() {
    assertThat(bodies())
        .extracting(PropertyEvidence.Body::id)
        .contains(Stream.of(Operation.values()).map(Operation::operationId).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void siteShowsEvidenceOfSpec(PropertyEvidence.Body body) {
    assertThat(onTheSite(body)).isNotEmpty().containsExactlyElementsOf(body.properties());
  }

  @ParameterizedTest
  @MethodSource("records")
  void referenceShowsEvidenceOfSpec(String name) {
    assertThat(inTheReference(name)).containsExactlyElementsOf(PropertyEvidence.ofRecord(name));
  }

  @ParameterizedTest
  @MethodSource("records")
  void javadocShowsEvidenceOfSpec(String name) {
    List<PropertyEvidence> properties = PropertyEvidence.ofRecord(name);

    if (isEnvelope(name)) {
      assertThat(properties).allSatisfy(property -> assertIsDescribed(name, property));
    } else {
      assertThat(inTheJavadoc(name)).containsExactlyElementsOf(properties);
    }
  }

  @Test
  void javadocShowsReasonsOfInference() {
    for (String name : records().toList()) {
      for (String sentence : sentences(schema(name))) {
        assertThat(GeneratedSources.model(name)).as(name).contains(escaped(sentence));
      }
    }
  }

  private static List<String> sentences(JsonNode schema) {
    List<String> sentences = new ArrayList<>();
    schema.findValues("inferred").forEach(list -> list.forEach(s -> sentences.add(s.asText())));
    return sentences;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("'", "&#39;").replace("`", "&#x60;");
  }

  /** Reads the table below the headings of operation and part. */
  private static List<PropertyEvidence> onTheSite(PropertyEvidence.Body body) {
    String page = BuiltSite.text("properties.html");
    String operation =
        between(page, "<h2 id=\"" + body.id().toLowerCase(Locale.ROOT) + "\">", "<h2 ");
    String table = between(operation, ">" + body.part() + "</h3>", "</table>");
    return ROW.matcher(table).results().map(PropertyEvidenceTest::row).toList();
  }

  private static PropertyEvidence row(MatchResult row) {
    return new PropertyEvidence(row.group(1), row.group(3), page(row.group(2), row.group(3)));
  }

  /** Returns the page, or an empty text when the link leads to the description of the level. */
  private static String page(String address, String level) {
    return address.equals("evidence.html#" + level) ? "" : address;
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    int to = text.indexOf(end, from + start.length());
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static List<PropertyEvidence> inTheReference(String name) {
    return REFERENCE.schema(name).orElseThrow().properties().values().stream()
        .map(PropertyEvidenceTest::described)
        .toList();
  }

  private static PropertyEvidence described(Property property) {
    MatchResult badge =
        BADGE
            .matcher(property.node().at("description").text())
            .results()
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("The reference has no level for " + property + "."));
    return new PropertyEvidence(
        property.name(), badge.group(3), page(badge.group(2), badge.group(3)));
  }

  private static boolean isEnvelope(String name) {
    return schema(name).has("x-envelope");
  }

  private static JsonNode schema(String name) {
    return BundledSpec.document().schema(name).orElseThrow().node().value();
  }

  private static List<PropertyEvidence> inTheJavadoc(String name) {
    String source = GeneratedSources.model(name);
    return IN_JAVADOC
        .matcher(source.substring(0, source.indexOf("public record ")))
        .results()
        .map(
            match ->
                new PropertyEvidence(
                    match.group(1), match.group(2), match.group(3) == null ? "" : match.group(3)))
        .toList();
  }

  /** Asserts the Javadoc of the method that returns a property in an envelope's interface. */
  private static void assertIsDescribed(String name, PropertyEvidence property) {
    String source = GeneratedSources.model(name);
    String before =
        source.substring(
            0,
            source.indexOf(
                "@return the value, or null",
                source.indexOf("Returns {@code " + property.path() + "}.")));
    assertThat(before.substring(before.lastIndexOf("/**")))
        .contains("Evidence: {@code " + property.level() + "}")
        .contains("<a href=\"" + property.page() + "\">page</a>");
  }
}
