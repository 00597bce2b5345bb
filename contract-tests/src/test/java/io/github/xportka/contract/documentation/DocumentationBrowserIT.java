package io.github.xportka.contract.documentation;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.api.JsonEnvelopeReader;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documentation site in a headless Chromium. The tests take a minute, so that they run only
 * with {@code -Dxport.browser=required}.
 */
@EnabledIfSystemProperty(
    named = "xport.browser",
    matches = "required",
    disabledReason =
        "The documentation site is not tested in a browser: add -Dxport.browser=required.")
class DocumentationBrowserIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String DRAWN = "document.documentElement.dataset.reference === 'drawn'";

  /** Languages of the samples on the vendor's pages, without Java. */
  private static final List<String> LANGUAGES =
      List.of(
          "shell", "js", "swift", "go", "php", "python", "http", "c", "csharp", "objc", "ruby",
          "ocaml", "dart", "r");

  private static Chromium browser;
  private static XportSandbox sandbox;
  private final List<String> origins = new ArrayList<>();
  private BrowserPage page;

  @BeforeAll
  static void start(@TempDir Path profile) throws Exception {
    Path chromium =
        Chromium.installed()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "Chromium is not on the path. Install it, or omit xport.browser=required."));
    browser = Chromium.start(chromium, profile);
    sandbox = XportSandbox.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      sandbox.close();
    }
  }

  @BeforeEach
  void openTab() {
    page = browser.newPage(1440, 1000);
    origins.add(BuiltSite.address("").toString());
    origins.add(sandbox.baseUrl() + "/");
    sandbox.reset();
  }

  @AfterEach
  void requireNoErrorsAndNoOtherHost(TestInfo test) throws Exception {
    page.screenshot(SCREENSHOTS.resolve(fileName(test)));
    page.close();

    assertThat(page.errors()).isEmpty();
    assertThat(page.requests())
        .isNotEmpty()
        .allMatch(address -> origins.stream().anyMatch(address::startsWith));
  }

  private static String fileName(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    String invocation = test.getDisplayName().startsWith(name) ? "" : "-" + test.getDisplayName();
    return (name + invocation).replaceAll("[^A-Za-z0-9.]+", "-") + ".png";
  }

  static List<String> pages() {
    return BuiltSite.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void opensEveryPageOnWideAndNarrowScreen(String name) throws Exception {
    page.open(BuiltSite.address(name));

    assertThat(page.evaluate("document.title").asText()).endsWith(" · Xport KA");
    assertThat(page.evaluate("document.documentElement.lang").asText()).isEqualTo("en");
    assertThat(page.waitFor("document.querySelector('h1')")).isNotBlank();
    assertThat(page.requests()).allMatch(address -> address.startsWith("file:"));
    page.screenshot(SCREENSHOTS.resolve("wide-" + name + ".png"));

    page.resize(375, 800);
    page.waitFor("innerWidth === 375");
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth").asInt())
        .isNotPositive();
  }

  @Test
  void listsEveryOperationAndMessage() {
    openReference("");

    String listed =
        page.evaluate(
                "[...document.querySelectorAll('[data-sidebar-id]')].map(e => e.innerText).join('\\n')")
            .asText();
    assertThat(operations()).allMatch(operation -> listed.contains(operation.summary()));
    assertThat(BundledSpec.document().messages())
        .isNotEmpty()
        .allMatch(message -> listed.contains(message.summary()));
  }

  static List<Operation> operations() {
    return List.of(Operation.values());
  }

  @Test
  void showsEveryOperationWithEvidence() {
    openReference("");

    for (Operation operation : operations()) {
      page.evaluate("location.hash = '" + anchor(operation) + "'");
      String shown =
          page.waitFor(section(operation) + "?.querySelector('h3') && " + section(operation));

      assertThat(shown).contains(operation.summary(), operation.path());
      assertThat(labels(section(operation)))
          .contains(
              operation.evidence().path().toString(),
              operation.evidence().request().toString(),
              operation.evidence().response().toString());
      assertThat(page.evaluate(UNLABELLED.formatted(section(operation))))
          .as(
              "headers, query parameters and properties of %s without a label",
              operation.operationId())
          .isEmpty();
    }
  }

  /** Names of the properties whose description does not begin with an evidence label. */
  private static final String UNLABELLED =
      """
      [...%s.querySelectorAll('.property')]
        .filter((part) => !part.querySelector('.property-description a[title^="Evidence: "]:first-child'))
        .map((part) => part.querySelector('.property-name')?.innerText)
      """;

  @Test
  void showsRequestInEveryLanguage() {
    Operation operation = Operation.UPDATE_LOGISTIC_INFO;
    openReference(anchor(operation));
    String sample = section(operation) + "?.querySelector('pre')";
    assertThat(page.waitFor(sample)).contains("XportClient");

    for (String language : LANGUAGES) {
      page.click(section(operation) + ".querySelector('[data-testid=client-picker]')");
      page.click("document.querySelector('[role=option][id*=\"-" + language + "/\"]')");
      page.waitFor("!document.querySelector('[role=option]')");

      assertThat(page.waitFor(sample))
          .as(language)
          .contains(operation.path(), "12345667", "9EBCDF7566CE16F38302933B832254F1")
          .doesNotContain("XportClient");
    }
  }

  @Test
  void drawsChineseGlyphs() {
    openReference(anchor(Operation.UPDATE_LOGISTIC_INFO));
    page.waitFor("document.body.innerText.includes('这是商品1')");

    JsonNode drawn =
        page.evaluate(
            """
            (() => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
              const context = canvas.getContext('2d', { willReadFrequently: true });
              return ['商', '品', '\\u{10fffd}', ' '].map((character) => {
                context.clearRect(0, 0, 40, 40);
                context.font = '30px ' + getComputedStyle(document.body).fontFamily;
                context.fillText(character, 2, 32);
                return context.getImageData(0, 0, 40, 40).data.join();
              });
            })()
            """);
    assertThat(drawn.valueStream().map(JsonNode::asText)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"light, 255", "dark, 15"})
  void usesReadableColoursOfSystem(String theme, int background) {
    page.prefer(theme);
    // The reference renders an operation when it comes into view.
    String operation = "reference.html#" + anchor(Operation.GET_USER_ADDRESS);
    for (String name : List.of("evidence.html", "signing.html", operation)) {
      page.open(BuiltSite.address("").resolve(name));
      page.waitFor("document.querySelector('a[title^=\"Evidence: \"]')");

      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor").asText())
          .startsWith("rgb(" + background + ", ");
      assertThat(page.evaluate(CONTRAST.formatted("a[title^='Evidence: ']")).asDouble())
          .isGreaterThan(4.5);
      assertThat(page.evaluate(CONTRAST.formatted(".bar a, main p, main th")).asDouble())
          .isGreaterThan(4.5);
    }
  }

  /** Lowest contrast between text and background, computed as in WCAG 2. */
  private static final String CONTRAST =
      """
      (() => {
        const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b]
          .map((c) => c / 255)
          .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = (e) => {
          for (; e; e = e.parentElement) {
            const colour = channels(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
          }
          return [255, 255, 255];
        };
        return Math.min(...[...document.querySelectorAll("%s")].map((e) => {
          const [a, b] = [light(channels(getComputedStyle(e).color)), light(behind(e))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }));
      })()
      """;

  @Test
  void keepsChosenColours() {
    page.prefer("light");
    page.open(URI.create(sandbox.baseUrl() + "/docs/"));
    page.click("document.querySelector('button.theme')");
    page.open(URI.create(sandbox.baseUrl() + "/docs/reference.html"));

    page.waitFor("document.body.classList.contains('dark-mode')");
    page.click("document.querySelector('button.theme')");
    page.waitFor("document.body.classList.contains('light-mode')");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void sendsNothingFromFileSystem() {
    Operation operation = Operation.UPDATE_LOGISTIC_INFO;
    openReference(anchor(operation));
    page.waitFor(section(operation) + "?.querySelector('pre')");

    assertThat(texts("button")).noneMatch(text -> text.contains("Test Request"));
  }

  /** The sandbox checks the signature. The operations have both signing schemes. */
  @ParameterizedTest
  @ValueSource(strings = {"updateLogisticInfo", "getUserAddress", "getOrderDetail"})
  void callsSandbox(String id) {
    Operation operation = Operation.byId(id).orElseThrow();
    openDocs(operation);
    page.click(button(section(operation), "Test Request"));
    page.click(button("document.querySelector('[role=dialog]')", "Send"));

    String shown =
        page.waitFor(
            "document.querySelector('[role=dialog] section[aria-label^=Response] .cm-content')");
    assertThat(shown).contains("\"" + codeProperty(operation) + "\": 200");
    assertThat(sandbox.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.operation().map(Operation::operationId)).contains(id);
              assertThat(request.headers().get("access-key"))
                  .containsExactly(XportSandbox.TEST_ACCESS_KEY);
              JsonNode example = spec(operation).requestExamples().get("documented");
              if (example != null) {
                assertThatJson(new String(request.body(), StandardCharsets.UTF_8))
                    .withTolerance(0) // 2.0 is 2 to a script
                    .isEqualTo(example);
              }
            });
    assertThatJson(page.lastResponse())
        .whenIgnoringPaths("requestId") // a new one for each response
        .isEqualTo(spec(operation).responseExamples().get("documented"));
  }

  /** Runs the JavaScript sample, the only one that a browser can run. */
  @Test
  void runsCopiedSample() {
    Operation operation = Operation.UPDATE_LOGISTIC_INFO;
    openDocs(operation);
    String sample = section(operation) + "?.querySelector('pre')";
    assertThat(page.waitFor(sample)).contains(".baseUrl(\"" + sandbox.baseUrl());
    page.click(section(operation) + ".querySelector('[data-testid=client-picker]')");
    page.click("document.querySelector('[role=option][id*=\"-js/\"]')");
    page.waitFor("!document.querySelector('[role=option]')");

    String script = page.waitFor(sample);
    page.evaluate("void (() => {" + script + "})()");
    page.waitFor(
        "performance.getEntriesByType('resource').some((e) => e.name.includes('%s'))"
            .formatted(operation.path()));

    assertThatJson(page.lastResponse())
        .isEqualTo(spec(operation).responseExamples().get("documented"));
  }

  @Test
  void doesNotCallSandboxWithOwnCredentials() {
    try (XportSandbox own = XportSandbox.builder().credentials("own-key", "own-secret").start()) {
      origins.add(own.baseUrl() + "/");
      String operation = anchor(Operation.GET_USER_ADDRESS);
      page.open(URI.create(own.baseUrl() + "/docs/reference.html#" + operation));
      page.waitFor(DRAWN);
      page.waitFor("document.querySelector('pre')");

      assertThat(texts("button")).noneMatch(text -> text.contains("Test Request"));
    }
  }

  @Test
  void computesMd5() throws Exception {
    openReference("");
    List<String> texts =
        new ArrayList<>(IntStream.rangeClosed(0, 130).mapToObj("x"::repeat).toList());
    texts.addAll(List.of("男鞋，运动", "\uD83D\uDE00", "\u0000", "y".repeat(100_000)));

    JsonNode digests =
        page.evaluate(JSON.writeValueAsString(texts) + ".map(window.xportSigner.md5)");

    assertThat(digests.valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(texts.stream().map(DocumentationBrowserIT::md5).toList());
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void signsLikeClient(SigningScheme scheme) {
    Operation operation =
        Stream.of(Operation.values())
            .filter(each -> each.signingScheme() == scheme)
            .findFirst()
            .orElseThrow();
    openReference("");

    JsonNode signed =
        page.evaluate(
            """
            window.xportSigner.sign(JSON.parse(document.getElementById('signing').textContent)['%s'], {
              accessKey: 'ak', accessSecret: 'sk', userId: '1001', timestamp: '1700000000',
              nonce: '0123456789abcdef0123456789abcdef', path: '%s', body: '{}',
            })
            """
                .formatted(operation.path(), operation.path()));
    Map<String, String> headers = new TreeMap<>();
    Map<String, String> query = new TreeMap<>();
    signed.forEach(
        parameter ->
            (parameter.get("in").asText().equals("query") ? query : headers)
                .put(parameter.get("name").asText(), parameter.get("value").asText()));

    Signature expected =
        Signer.with(Map.of())
            .sign(
                scheme,
                Credentials.of("ak", "sk"),
                "1001",
                "1700000000",
                "0123456789abcdef0123456789abcdef",
                operation.path(),
                "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(headers).isEqualTo(expected.headers());
    assertThat(query).isEqualTo(expected.query());
  }

  private void openReference(String anchor) {
    page.open(
        URI.create(BuiltSite.address("reference.html") + (anchor.isEmpty() ? "" : "#" + anchor)));
    page.waitFor(DRAWN);
  }

  private void openDocs(Operation operation) {
    page.open(URI.create(sandbox.baseUrl() + "/docs/reference.html#" + anchor(operation)));
    page.waitFor(DRAWN);
    page.waitFor(section(operation) + "?.querySelector('h3')");
  }

  private static DocumentedOperation spec(Operation operation) {
    return SpecBundle.load().operation(operation).orElseThrow();
  }

  private static String codeProperty(Operation operation) {
    JsonNode documented =
        Objects.requireNonNull(spec(operation).responseExamples().get("documented"));
    return JsonEnvelopeReader.propertyNames(documented).orElseThrow().code();
  }

  private static String anchor(Operation operation) {
    return "tag/" + operation.tag() + "/" + operation.operationId();
  }

  /** Returns the element of an operation, which exists when it is near the visible part. */
  private static String section(Operation operation) {
    return "document.querySelector('section[id$=\"/" + anchor(operation) + "\"]')";
  }

  private static String button(String within, String text) {
    return "[...(%s?.querySelectorAll('button') ?? [])].find(b => b.innerText.trim().startsWith('%s'))"
        .formatted(within, text);
  }

  private List<String> labels(String element) {
    return page.evaluate(
            "[...%s.querySelectorAll('a[title^=\"Evidence: \"]')].map(a => a.innerText)"
                .formatted(element))
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  private List<String> texts(String selector) {
    return page.evaluate(
            "[...document.querySelectorAll('%s')].map(e => e.innerText.trim())".formatted(selector))
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }
}
