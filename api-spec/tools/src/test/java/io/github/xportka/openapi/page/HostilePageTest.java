package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.openapi.page.PageComparison.Difference;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 300, unit = SECONDS)
class HostilePageTest {
  private static final int LARGE = 1_900_000;
  private static final String HEAD =
      "Title\nPOST\n/open/parcel/store\nBody Params application/json\n";
  private static final String YAML = "openapi: 3.0.1\npaths:\n  /open/parcel/store:\n    post:\n";

  private static String repeated(String text) {
    return text.repeat(LARGE / text.length());
  }

  private static String numbered(String before, String after, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(before).append(i).append(after);
    }
    return text.toString();
  }

  private static Stream<String> longPages() {
    return Stream.of(
        HEAD + repeated("a"),
        HEAD + repeated("{"),
        HEAD + "{\n".repeat(49_000),
        HEAD + "{\"a\":".repeat(100_000),
        HEAD + "[1,\n".repeat(49_000),
        HEAD + "[" + "1,".repeat(200_000) + "1]",
        HEAD + "{\"" + repeated("a") + "\": 1}",
        HEAD + "{\"a\": 1e" + repeated("9") + "}",
        HEAD + "{\"a\": 1e999999999}",
        HEAD + "a\nobject\n".repeat(24_000),
        HEAD + "curl '" + repeated("\\'"),
        HEAD + "curl " + repeated("'a' "),
        HEAD + "curl '\n".repeat(49_000),
        HEAD + "curl 'https://x?" + numbered("a", "&", LARGE) + "'\n",
        HEAD + numbered("a", "\nstring\n", 300_000),
        HEAD + "{" + numbered("\"a", "\":1,", 900_000),
        HEAD + "Example:\n".repeat(40_000),
        HEAD + "Modified at\n".repeat(40_000),
        HEAD + "Responses\n" + "🟢200\n".repeat(40_000),
        HEAD + "{}\n".repeat(49_000),
        HEAD + "Responses\n{\n".repeat(24_000),
        HEAD + "Request Code Samples\n" + "curl 'https://x?a'\n".repeat(40_000),
        HEAD + "Request Code Samples\n" + "--header 'a: b'\n".repeat(40_000),
        "```yaml\nopenapi: 3.0.1\npaths: {/a: {get: {}}}\n```\n".repeat(3_000),
        "POST\n".repeat(49_000),
        "POST\n/a\n".repeat(24_000),
        "1\n2\n".repeat(24_000),
        HEAD + numbered("", "\n", 900_000),
        YAML + "      x: " + "[".repeat(5_000),
        YAML + "      x: " + "- ".repeat(5_000),
        YAML + "      summary: " + repeated("a "),
        YAML + anchors(40),
        YAML + "      requestBody: &a\n        content: *a\n",
        YAML + schemas("allOf", 40),
        YAML + schemas("properties", 40),
        YAML + partsOfRequest(30_000),
        YAML + numbered("      x", ": 1\n", 900_000),
        "```yaml\n".repeat(40_000) + "openapi: 3.0.1",
        "{" + numbered("\"a", "\":{\"openapi\":1},", 900_000) + "}",
        repeated("<!-- "),
        repeated("<!---->"));
  }

  /** Each anchor contains the one before it twice. */
  private static String anchors(int count) {
    StringBuilder text = new StringBuilder("      a0: &a0 [x, x]\n");
    for (int i = 1; i < count; i++) {
      text.append("      a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return text.toString();
  }

  /** Each schema refers to the next one twice. */
  private static String schemas(String keyword, int count) {
    StringBuilder text =
        new StringBuilder(
            """
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}
            components:
              schemas:
            """);
    for (int i = 0; i < count; i++) {
      String reference = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
      text.append(
          keyword.equals("allOf")
              ? "    S%d: {allOf: [%s, %s]}\n".formatted(i, reference, reference)
              : "    S%d: {properties: {parcelId: %s, b: %s}}\n"
                  .formatted(i, reference, reference));
    }
    return text.append("    S" + count + ": {type: string}\n").toString();
  }

  private static String partsOfRequest(int count) {
    String references = "{$ref: '#/components/schemas/S0'},\n".repeat(count);
    return """
                 requestBody: {content: {application/json: {schema: {allOf: [%s]}}}}
           components:
             schemas:
               S0: {properties: {parcelId: {type: string}}}
           """
        .formatted(references);
  }

  @ParameterizedTest
  @MethodSource("longPages")
  void readsOrRefusesLongPageInTime(String text) {
    PageFixtures.compareOrRefuse(text.getBytes(UTF_8));
  }

  @Test
  void refusesSchemaThatContainsItself() {
    String page =
        YAML
            + "      responses: {}\ncomponents:\n  schemas:\n"
            + "    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n"
            + "    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n";

    assertThatThrownBy(() -> PageReader.read(page.getBytes(UTF_8), ""))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("The schema is a part of itself.");
  }

  @Test
  void comparesRecursiveSchema() {
    String page =
        YAML
            + "      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}\n"
            + "components:\n  schemas:\n"
            + "    A: {type: object, properties: {parcelId: {type: string}, next: {$ref: '#/components/schemas/A'}}}\n";

    assertThat(PageFixtures.compare(page).openDifferences())
        .extracting(Difference::what)
        .contains("request.next");
    PageFixtures.compareOrRefuse(page.getBytes(UTF_8));
  }

  @Test
  void refusesFilesThatAreNotPages() {
    assertRefused(new byte[0], "The file is empty.");
    assertRefused(new byte[2_000_001], "larger than 2000000 bytes");
    assertRefused(new byte[] {'a', (byte) 0xc3, (byte) 0x28}, "is not UTF-8");
  }

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> PageReader.read(bytes, ""))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining(words);
  }

  @Test
  void escapesWhatControlsTheTerminal() {
    String evil = "x\u001b[2J\u202e";
    String page =
        ("Title " + evil + "\nPOST\n/open/parcel/store\nQuery Params\n")
            + "q string\nBody Params application/json\n{\""
            + "a\\u001b[2J"
            + "\": \"\u001b\"}\n{\u001b";

    PageComparison comparison = PageFixtures.compare(page);

    Stream.concat(
            comparison.gaps().stream(), comparison.differences().stream().map(Difference::sentence))
        .forEach(text -> assertThat(text).doesNotContain("\u001b", "\u202e"));
    assertThat(comparison.differences()).isNotEmpty();
  }

  @Test
  void readsOrRefusesRandomChanges() {
    Random random = new Random(2);
    List<String> pages = List.of(PageFixtures.TEXT, PageFixtures.MARKDOWN);
    List<String> snippets =
        List.of("{", "}", "[", "\"", "'", "\n", "\\", ":", "&a ", "*a", "POST\n/x\n");
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(pages.get(i % pages.size()));
      for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(60)));
        } else {
          text.insert(at, snippets.get(random.nextInt(snippets.size())));
        }
      }
      PageFixtures.compareOrRefuse(text.toString().getBytes(UTF_8));
    }
  }
}
