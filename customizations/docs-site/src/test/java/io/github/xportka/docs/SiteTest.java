package io.github.xportka.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.EvidenceLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site that the build has made. */
class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(([^) ]*)");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ROW =
      Pattern.compile("<tr>\\s*<td><code>([^<]*)</code>.*?</tr>", Pattern.DOTALL);

  private static final Pattern TYPE = Pattern.compile("</code>[^<]*</td>\\s*<td>([^<]*)</td>");

  static Stream<String> pages() {
    return SpecSite.paths().stream().filter(path -> path.endsWith(".html")).sorted();
  }

  static Stream<Operation> exchanges() throws Exception {
    return Stream.concat(bundle().operations().stream(), bundle().messages().stream());
  }

  @Test
  void everyPageOfTheNavigationIsThere() {
    assertThat(pages())
        .containsExactlyInAnyOrderElementsOf(Site.pages().stream().map(Site.Page::file).toList());
    assertThat(Site.pages().get(0).file()).isEqualTo("index.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysWhatItIsAndInWhichLanguage(String page) {
    String html = text(page);

    assertThat(html).startsWith("<!doctype html>\n<html lang=\"en\">");
    assertThat(html).containsOnlyOnce("</title>").doesNotContain("{{");
    assertThat(html).containsOnlyOnce("aria-current=\"page\"");
    if (!page.equals("reference.html")) {
      assertThat(html).containsOnlyOnce("<h1").contains("<main");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageTakesNothingFromElsewhere(String page) {
    String html = text(page).replaceAll("<a [^>]*>", "");

    assertThat(links(LINK, html)).noneMatch(link -> link.contains("://") || link.startsWith("//"));
    assertThat(html)
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinTheSiteLeadsSomewhere(String page) {
    String html = text(page);
    List<String> links = new ArrayList<>(links(LINK, html));
    if (page.equals("reference.html")) {
      links.addAll(links(MARKDOWN_LINK, html));
    }

    assertThat(links).isNotEmpty();
    for (String link : links) {
      if (!link.contains("://") && !link.startsWith("#tag") && !link.isEmpty()) {
        checkLink(page, link);
      }
    }
  }

  private static void checkLink(String page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String target = file.isEmpty() ? page : file;
    assertThat(SpecSite.paths()).as("%s links to %s", page, link).contains(target);
    if (hash >= 0 && !target.equals("reference.html")) {
      assertThat(links(ID, text(target)))
          .as("%s links to %s", page, link)
          .contains(link.substring(hash + 1));
    }
  }

  @Test
  void linksIntoTheReferenceNameAnOperationOrAMessage() throws Exception {
    Set<String> places = new LinkedHashSet<>();
    bundle().operations().forEach(o -> places.add("tag/" + o.tag() + "/" + o.id()));
    bundle().messages().forEach(m -> places.add("webhook/" + m.path()));

    assertThat(pages().flatMap(page -> links(LINK, text(page)).stream()))
        .filteredOn(link -> link.startsWith("reference.html#"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            link -> assertThat(places).contains(link.substring("reference.html#".length())));
  }

  @Test
  void theOverviewHasEveryOperation() throws Exception {
    String html = text("index.html");

    assertThat(bundle().operations())
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(html)
                    .contains(
                        "<a rel=\"nofollow\" href=\""
                            + Guide.reference(operation)
                            + "\">"
                            + operation.summary())
                    .contains("<code>" + operation.path() + "</code>"));
  }

  /** What the examples hold is found without the code that walks through the schemas. */
  @ParameterizedTest
  @MethodSource("exchanges")
  void everyMemberOfEveryExampleIsListedWithItsLevelAndItsPage(Operation exchange) {
    Map<String, String> rows = rows(exchange.id());
    Set<String> members = new LinkedHashSet<>();
    Stream.of(exchange.request(), exchange.response())
        .flatMap(body -> body.path("examples").valueStream())
        .forEach(example -> paths(example.path("value"), "", members));

    assertThat(members).isNotEmpty().allMatch(member -> isListed(member, rows));
    assertThat(rows.values())
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsPattern(
                        "<a rel=\"nofollow\" href=\"(https://[^\"]+|evidence.html#[a-z]+)\""
                            + " title=\"Evidence: "));
  }

  private static boolean isListed(String member, Map<String, String> rows) {
    return rows.containsKey(member)
        || rows.keySet().stream()
            .filter(leaf -> member.startsWith(leaf + ".") || member.startsWith(leaf + "[]."))
            .anyMatch(leaf -> isUnknown(leaf, rows) || repeats(leaf, member, rows));
  }

  /** An object of whose members nothing is known. */
  private static boolean isUnknown(String member, Map<String, String> rows) {
    return type(member, rows).equals("object");
  }

  /** A tree: below one of its members is what is below the tree itself. */
  private static boolean repeats(String leaf, String member, Map<String, String> rows) {
    return rows.keySet().stream()
        .filter(tree -> leaf.startsWith(tree + "."))
        .filter(tree -> type(leaf, rows).equals("array of " + type(tree, rows)))
        .anyMatch(tree -> isListed(tree + member.substring(leaf.length() + "[]".length()), rows));
  }

  private static String type(String member, Map<String, String> rows) {
    Matcher type = TYPE.matcher(rows.getOrDefault(member, ""));
    return type.find() ? type.group(1) : "";
  }

  /** The rows of an operation's tables, by the member's path. */
  private static Map<String, String> rows(String id) {
    String html = text("members.html");
    int start = html.indexOf("<h2 id=\"" + Words.anchor(id) + "\">");
    assertThat(start).as(id).isPositive();
    int end = html.indexOf("<h2 ", start + 1);
    Map<String, String> rows = new HashMap<>();
    ROW.matcher(html.substring(start, end < 0 ? html.length() : end))
        .results()
        .forEach(row -> rows.put(row.group(1), row.group()));
    return rows;
  }

  private static void paths(JsonNode value, String path, Set<String> found) {
    if (value.isArray()) {
      value.forEach(element -> paths(element, path + "[]", found));
    }
    value
        .properties()
        .forEach(
            member -> {
              String memberPath = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
              found.add(memberPath);
              paths(member.getValue(), memberPath, found);
            });
  }

  @Test
  void inTheReferenceEveryDescribedMemberBeginsWithItsLevel() throws Exception {
    JsonNode schemas = reference().at("/components/schemas");

    assertThat(schemas.properties()).isNotEmpty();
    schemas.forEach(SiteTest::checkDescriptions);
  }

  private static void checkDescriptions(JsonNode schema) {
    if (schema.has("description")) {
      assertThat(schema.get("description").asText())
          .matches(Pattern.compile("\\[[a-z]+]\\([^ ]+ \"Evidence: .*", Pattern.DOTALL));
    }
    Stream.of("properties", "allOf")
        .flatMap(key -> schema.path(key).valueStream())
        .forEach(SiteTest::checkDescriptions);
    if (schema.has("items")) {
      checkDescriptions(schema.get("items"));
    }
  }

  @Test
  void inTheReferenceARequestCarriesTheWorkedExample() throws Exception {
    for (Operation operation : Bundle.of(reference()).operations()) {
      assertThat(operation.node().get("parameters"))
          .as(operation.id())
          .anySatisfy(
              parameter -> {
                assertThat(parameter.path("name").asText()).isEqualTo("signature");
                assertThat(parameter.at("/examples/documented/value").asText())
                    .isEqualTo("9EBCDF7566CE16F38302933B832254F1");
              });
    }
  }

  @Test
  void theSigningPageHasTheWorkedExampleOfEachScheme() throws Exception {
    assertThat(text("signing.html"))
        .contains("<h2 id=\"header-signature\">", "<h2 id=\"query-signature\">")
        .contains("ak17000000000123456789abcdef0123456789abcdefsk")
        .contains("-H 'signature: 9EBCDF7566CE16F38302933B832254F1' \\")
        .contains("?timestamp=1700000000&amp;sign=9EBCDF7566CE16F38302933B832254F1'");
  }

  @Test
  void theMessagesPageHasEveryTypeAndItsExamples() throws Exception {
    String html = text("messages.html");

    assertThat(bundle().messages())
        .isNotEmpty()
        .allSatisfy(
            message -> {
              assertThat(html).contains(">" + message.path() + "</h3>");
              assertThat(html)
                  .contains("&quot;messageType&quot;: &quot;" + message.path() + "&quot;");
            });
  }

  @Test
  void theEvidencePageExplainsEveryLevel() {
    for (EvidenceLevel level : EvidenceLevel.values()) {
      assertThat(text("evidence.html")).contains("<h3 id=\"" + level.word() + "\">");
    }
  }

  @Test
  void aLevelIsTitledTheSameWhereverItStands() {
    for (EvidenceLevel level : EvidenceLevel.values()) {
      assertThat(pages().flatMap(page -> labels(level, text(page))))
          .isNotEmpty()
          .containsOnly("Evidence: " + level.word() + ", " + level.meaning());
    }
  }

  private static Stream<String> labels(EvidenceLevel level, String html) {
    return Pattern.compile("\"(Evidence: " + level.word() + "[^\"\\\\]*)\\\\?\"")
        .matcher(html)
        .results()
        .map(label -> label.group(1).replace("&#39;", "'"));
  }

  @Test
  void noNumberOfTheReferenceIsOneThatAScriptWouldRound() throws Exception {
    assertThat(LargeNumbers.areIn(Bundle.YAML.readTree("a: [1, 2.50, 9007199254740992]")))
        .isFalse();
    assertThat(LargeNumbers.areIn(Bundle.YAML.readTree("a: [9007199254740993]"))).isTrue();
    assertThat(LargeNumbers.areIn(reference())).isFalse();
  }

  /** They are sent from there as they are shown. */
  @Test
  void noRequestHasItsNumbersAsText() throws Exception {
    assertThat(bundle().operations())
        .noneMatch(operation -> LargeNumbers.areIn(operation.request().path("examples")));
  }

  @Test
  void theReferencesScriptAndItsDocumentCannotEndTheElementTheyStandIn() throws Exception {
    assertThat(embedded("document")).doesNotContain("<");
    assertThat(embedded("signing")).doesNotContain("<");
  }

  @Test
  void anUnknownPartOfThePagesIsRefused() throws Exception {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> new Guide(bundle(), "").complete("pages/x.md", "# X\n\n{{nothing}}\n"))
        .withMessageContainingAll("pages/x.md", "'nothing'", "operations");
  }

  @Test
  void whatIsNotInTheSiteIsNotHandedOut() {
    assertThat(SpecSite.file("../Site.class")).isEmpty();
    assertThat(SpecSite.file("files.txt")).isEmpty();
    assertThat(SpecSite.file("")).isEmpty();
  }

  private static ObjectNode reference() throws Exception {
    return (ObjectNode) new ObjectMapper().readTree(embedded("document"));
  }

  private static String embedded(String id) {
    String html = text("reference.html");
    String start = "<script type=\"application/json\" id=\"" + id + "\">";
    int from = html.indexOf(start) + start.length();
    return html.substring(from, html.indexOf("</script>", from));
  }

  private static List<String> links(Pattern pattern, String html) {
    return pattern
        .matcher(html)
        .results()
        .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
        .toList();
  }

  private static Bundle bundle() throws Exception {
    return Bundle.of((ObjectNode) Bundle.YAML.readTree(text("openapi.yaml")));
  }

  private static String text(String path) {
    return new String(SpecSite.file(path).orElseThrow().bytes(), UTF_8);
  }
}
