package io.github.xportka.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the site that the build generated. */
class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(([^) ]*)");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  private static final Path SITE = Path.of("target", "site");

  static List<String> pages() {
    return Site.PAGES.stream().map(Site.Page::file).toList();
  }

  @Test
  void listsFilesOfSite() throws Exception {
    try (InputStream index = Site.class.getResourceAsStream("files/files.txt")) {
      assertThat(new String(index.readAllBytes(), UTF_8).split("\n"))
          .contains("index.html", "assets/scalar.js", "openapi.yaml")
          .containsAll(pages())
          .allSatisfy(path -> assertThat(Site.class.getResource("files/" + path)).isNotNull());
    }
  }

  @Test
  void labelsObservedStatements() throws Exception {
    ObjectNode bundle = spec().root().value().deepCopy();
    ObjectNode evidence =
        (ObjectNode) bundle.at("/paths/~1alibaba~1ka~1order~1page/post/x-evidence");
    evidence.put("path", "observed").put("observed", "2026-11-25");

    byte[] reference =
        Site.files(Path.of("src", "main", "site"), OpenApiDocument.of(bundle), "# Changelog")
            .get("reference.html");

    assertThat(new String(reference, UTF_8))
        .contains("[observed](evidence.html#observed \\\"Evidence: observed, seen in a recorded");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHasTitleAndLanguage(String page) {
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
  void pageDoesNotLoadRemoteResources(String page) {
    String html = text(page).replaceAll("<a [^>]*>", "");

    assertThat(links(LINK, html)).noneMatch(link -> link.contains("://") || link.startsWith("//"));
    assertThat(html)
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksWithinTheSiteHaveTargets(String page) {
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
    assertThat(SITE.resolve(target)).as("%s links to %s", page, link).exists();
    if (hash >= 0 && !target.equals("reference.html")) {
      assertThat(links(ID, text(target)))
          .as("%s links to %s", page, link)
          .contains(link.substring(hash + 1));
    }
  }

  @Test
  void referenceLinksNameOperationOrMessage() throws Exception {
    Set<String> places = new LinkedHashSet<>();
    operations().forEach(view -> places.add("tag/" + view.tag() + "/" + view.operation().id()));
    spec().messages().forEach(m -> places.add("webhook/" + m.path()));

    assertThat(pages().stream().flatMap(page -> links(LINK, text(page)).stream()))
        .filteredOn(link -> link.startsWith("reference.html#"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            link -> assertThat(places).contains(link.substring("reference.html#".length())));
  }

  @Test
  void overviewListsEveryOperation() throws Exception {
    String html = text("index.html");

    assertThat(operations())
        .isNotEmpty()
        .allSatisfy(
            view ->
                assertThat(html)
                    .contains(
                        "<a rel=\"nofollow\" href=\""
                            + view.reference()
                            + "\">"
                            + view.operation().summary())
                    .contains("<code>" + view.operation().path() + "</code>"));
  }

  @Test
  void referenceDescriptionsBeginWithEvidence() throws Exception {
    List<Schema> schemas = OpenApiDocument.of(reference()).schemas();

    assertThat(schemas).isNotEmpty();
    schemas.forEach(SiteTest::checkDescriptions);
  }

  private static void checkDescriptions(Schema schema) {
    if (schema.node().has("description")) {
      assertThat(schema.node().at("description").text())
          .matches(Pattern.compile("\\[[a-z]+]\\([^ ]+ \"Evidence: .*", Pattern.DOTALL));
    }
    schema.subschemas().forEach(SiteTest::checkDescriptions);
  }

  @Test
  void referenceIntroducesSiteAndNotFilesOfSpec() throws Exception {
    assertThat(reference().at("/info/description").asText())
        .contains("evidence.html", "signing.html")
        .doesNotContain("x-evidence");
  }

  @Test
  void referenceParametersHaveWorkedExample() throws Exception {
    for (Operation operation : OpenApiDocument.of(reference()).operations()) {
      assertThat(operation.node().at("parameters").value())
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
  void signingPageHasWorkedExamplePerScheme() throws Exception {
    assertThat(text("signing.html"))
        .contains("<h2 id=\"header-signature\">", "<h2 id=\"query-signature\">")
        .contains("ak17000000000123456789abcdef0123456789abcdefsk")
        .contains(
            """
              -H 'access-key: ak' \\
              -H 'timestamp: 1700000000' \\
              -H 'nonce-str: 0123456789abcdef0123456789abcdef' \\
              -H 'user-id: 1001' \\
              -H 'signature: 9EBCDF7566CE16F38302933B832254F1' \\
            """)
        .contains("?timestamp=1700000000&amp;sign=9EBCDF7566CE16F38302933B832254F1'");
  }

  @Test
  void messagesPageHasEveryTypeWithExamples() throws Exception {
    String html = text("messages.html");

    assertThat(spec().messages())
        .isNotEmpty()
        .allSatisfy(
            message -> {
              assertThat(html).contains(">" + message.path() + "</h3>");
              assertThat(html)
                  .contains("&quot;messageType&quot;: &quot;" + message.path() + "&quot;");
            });
  }

  @Test
  void evidencePageExplainsEveryLevel() {
    for (EvidenceLevel level : EvidenceLevel.values()) {
      assertThat(text("evidence.html")).contains("<h3 id=\"" + level.key() + "\">");
    }
  }

  @Test
  void badgesOfOneLevelHaveTheSameTitle() {
    for (EvidenceLevel level : EvidenceLevel.values()) {
      assertThat(pages().stream().flatMap(page -> labels(level, text(page))))
          .isNotEmpty()
          .containsOnly("Evidence: " + level.key() + ", " + level.meaning());
    }
  }

  private static Stream<String> labels(EvidenceLevel level, String html) {
    return Pattern.compile("\"(Evidence: " + level.key() + "[^\"\\\\]*)\\\\?\"")
        .matcher(html)
        .results()
        .map(label -> label.group(1).replace("&#39;", "'"));
  }

  @Test
  void referenceDoesNotContainLargeNumbers() throws Exception {
    assertThat(LargeNumbers.areIn(DocumentMapper.YAML.readTree("a: [1, 2.50, 9007199254740992]")))
        .isFalse();
    assertThat(LargeNumbers.areIn(DocumentMapper.YAML.readTree("a: [9007199254740993]"))).isTrue();
    assertThat(LargeNumbers.areIn(reference())).isFalse();
  }

  /** The reference sends request examples as they are shown. */
  @Test
  void requestExamplesDoNotContainLargeNumbers() throws Exception {
    assertThat(spec().operations())
        .noneMatch(
            operation -> LargeNumbers.areIn(operation.request().node().at("examples").value()));
  }

  @Test
  void embeddedJsonCannotEndItsScriptElement() throws Exception {
    assertThat(embedded("document")).doesNotContain("<");
    assertThat(embedded("signing")).doesNotContain("<");
  }

  @Test
  void rejectsOperationThatClientLacks() throws Exception {
    ObjectNode bundle = spec().root().value().deepCopy();
    ((ObjectNode) bundle.at("/paths/~1alibaba~1ka~1order~1page/post")).put("operationId", "other");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> Site.files(Path.of("src", "main", "site"), OpenApiDocument.of(bundle), "# Log"))
        .withMessageContainingAll("other", "Build the client again.");
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

  private static List<OperationView> operations() throws Exception {
    return OperationView.operations(spec());
  }

  private static OpenApiDocument spec() throws Exception {
    return OpenApiDocument.of(DocumentMapper.YAML.readTree(text("openapi.yaml")));
  }

  private static String text(String path) {
    try {
      return Files.readString(SITE.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
