package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reader finds for any member where it is documented, or that it is inferred: in the spec, on the
 * site and in the Javadoc the same.
 */
class MemberEvidenceTest {
  private static final Path RECORDS =
      Path.of("..", "generated-client", "target", "generated-sources", "openapi", "src", "main")
          .resolve(Path.of("java", "io", "github", "xportka", "model"));

  private static final JsonNode SCHEMAS = BundledSpec.read().at("/components/schemas");
  private static final JsonNode REFERENCE = BuiltSite.referenceDocument().at("/components/schemas");

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

  static List<KnownMember.Body> bodies() {
    return KnownMember.bodies();
  }

  static Stream<String> records() {
    return KnownMember.records();
  }

  @Test
  void everyOperationIsLookedAt() {
    assertThat(bodies())
        .extracting(KnownMember.Body::id)
        .contains(Stream.of(Operation.values()).map(Operation::operationId).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theSiteListsEveryMemberAsTheSpecKnowsIt(KnownMember.Body body) {
    assertThat(onTheSite(body)).isNotEmpty().containsExactlyElementsOf(body.members());
  }

  @ParameterizedTest
  @MethodSource("records")
  void theReferenceDescribesEveryMemberAsTheSpecKnowsIt(String name) {
    assertThat(inTheReference(name)).containsExactlyElementsOf(KnownMember.ofRecord(name));
  }

  @ParameterizedTest
  @MethodSource("records")
  void theJavadocDescribesEveryMemberAsTheSpecKnowsIt(String name) {
    List<KnownMember> members = KnownMember.ofRecord(name);

    if (isEnvelope(name)) {
      assertThat(members).allSatisfy(member -> assertIsDescribed(name, member));
    } else {
      assertThat(inTheJavadoc(name)).containsExactlyElementsOf(members);
    }
  }

  @Test
  void theReasonOfAConclusionIsInTheJavadoc() {
    for (String name : records().toList()) {
      for (String sentence : sentences(SCHEMAS.path(name))) {
        assertThat(source(name)).as(name).contains(escaped(sentence));
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

  /** What the tables say that stand below the heading of the operation, and that of the part. */
  private static List<KnownMember> onTheSite(KnownMember.Body body) {
    String page = BuiltSite.text("members.html");
    String operation =
        between(page, "<h2 id=\"" + body.id().toLowerCase(Locale.ROOT) + "\">", "<h2 ");
    String table = between(operation, ">" + body.part() + "</h3>", "</table>");
    return ROW.matcher(table).results().map(MemberEvidenceTest::row).toList();
  }

  private static KnownMember row(MatchResult row) {
    return new KnownMember(row.group(1), row.group(3), page(row.group(2), row.group(3)));
  }

  /** A level without a page leads to what is said of the level. */
  private static String page(String address, String level) {
    return address.equals("evidence.html#" + level) ? "" : address;
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    int to = text.indexOf(end, from + start.length());
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static List<KnownMember> inTheReference(String name) {
    return referenceMembers(REFERENCE.path(name));
  }

  private static List<KnownMember> referenceMembers(JsonNode schema) {
    List<KnownMember> members = new ArrayList<>();
    for (JsonNode part : schema.path("allOf")) {
      String reference = part.path("$ref").asText();
      JsonNode followed =
          reference.isEmpty()
              ? part
              : REFERENCE.path(reference.substring(reference.lastIndexOf('/') + 1));
      members.addAll(referenceMembers(followed));
    }
    schema
        .path("properties")
        .properties()
        .forEach(property -> members.add(described(property.getKey(), property.getValue())));
    return members;
  }

  private static KnownMember described(String name, JsonNode property) {
    MatchResult badge =
        BADGE
            .matcher(property.path("description").asText())
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError("The reference has no level for " + name + "."));
    return new KnownMember(name, badge.group(3), page(badge.group(2), badge.group(3)));
  }

  private static boolean isEnvelope(String name) {
    return SCHEMAS.path(name).has("x-envelope");
  }

  private static List<KnownMember> inTheJavadoc(String name) {
    String source = source(name);
    return IN_JAVADOC
        .matcher(source.substring(0, source.indexOf("public record ")))
        .results()
        .map(
            member ->
                new KnownMember(
                    member.group(1),
                    member.group(2),
                    member.group(3) == null ? "" : member.group(3)))
        .toList();
  }

  /** The Javadoc of the method by which an envelope's interface reads a member. */
  private static void assertIsDescribed(String name, KnownMember member) {
    String source = source(name);
    String before =
        source.substring(
            0,
            source.indexOf(
                "@return the value, or null",
                source.indexOf("Returns {@code " + member.path() + "}.")));
    assertThat(before.substring(before.lastIndexOf("/**")))
        .contains("Evidence: {@code " + member.level() + "}")
        .contains("<a href=\"" + member.page() + "\">page</a>");
  }

  private static String source(String name) {
    return Readme.read(RECORDS.resolve(name + ".java"));
  }
}
