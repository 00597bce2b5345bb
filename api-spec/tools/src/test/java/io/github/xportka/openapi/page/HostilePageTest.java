package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageText.updateLogisticInfo;
import static io.github.xportka.openapi.page.PageText.updateLogisticInfoWithLists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = SECONDS)
class HostilePageTest {
  private static final SpecDocument SPEC = SpecDocument.bundled();
  private static final SpecDocument FOLDER = SpecDocument.of(Path.of("../openapi"));
  private static final String HEAD =
      "Title\nPOST\n/open/pp/logistics/updateLogisticInfo\nBody Params application/json\n";
  private static final int LARGE = 1_900_000;

  @TempDir private Path folder;

  private static DocumentationPage parse(String text) {
    return DocumentationPage.parse(text.getBytes(UTF_8));
  }

  private static void assertRefused(String text, String words) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining(words);
  }

  private static String repeated(String text) {
    return text.repeat(LARGE / text.length());
  }

  private static String numbered(String before, String behind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LARGE - 100; i++) {
      text.append(before).append(i).append(behind);
    }
    return text.toString();
  }

  /** Objects that are all different, and would all be called the same. */
  private static String manyShapes() {
    return IntStream.range(0, 30_000)
        .mapToObj(i -> "\"!%d\": {\"x%d\": 1}".formatted(i, i))
        .collect(Collectors.joining(","));
  }

  @Test
  void largeFileIsRefusedBeforeItIsReadWhole() throws IOException {
    Path file = folder.resolve("page.txt");
    Files.writeString(file, "a".repeat(2_000_001));

    assertThatThrownBy(() -> DocumentationPage.read(file))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageStartingWith("The file is larger than 2000000 bytes, and no page is. Open the");
  }

  @Test
  void emptyFileIsRefused() {
    assertRefused("", "The file is empty.");
  }

  @Test
  void fileWithTooManyLinesIsRefused() {
    assertRefused("\n".repeat(50_001), "The file has more than 50000 lines");
  }

  @Test
  void binaryFileIsRefused() {
    assertRefused("PK\u0003\u0004\u0000\u0000", "The file is no text: byte 5 is zero.");
    assertThatThrownBy(() -> DocumentationPage.parse(new byte[] {'a', (byte) 0xc3, (byte) 0x28}))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageStartingWith("The file is no UTF-8 text.");
    assertThatThrownBy(() -> DocumentationPage.parse("Seite".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(UnreadablePageException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\n<html>",
        "  <html lang=\"en\">",
        "<p>POST</p>",
        "\n<!-- saved -->\n<html>",
        "From: <Saved by Blink>\nMIME-Version: 1.0"
      })
  void htmlIsRefused(String text) {
    assertRefused(text, "select and copy all of it, paste it into a text editor");
  }

  @Test
  void otherTextIsRefusedWithWhatWasLookedForAndFound() {
    assertRefused(
        "Request\nPOST\nno path\nBody\n",
        "Looked for: an HTTP method such as POST, and behind or below it a path that begins with a"
            + " slash. Found: 4 lines, a method without a path on line 2, the headings Request"
            + " (line 1), Body (line 4).");
    assertRefused("[1, 2]", "Found: 1 lines, no method, no heading of a page.");
  }

  @Test
  void deepJsonIsRefused() {
    assertRefused(HEAD + "{\"a\":".repeat(100_000), "is nested deeper than 100 levels");
    assertRefused(HEAD + "[".repeat(1_000_000), "is nested deeper than 100 levels");
    assertRefused(
        updateLogisticInfo().response("[".repeat(101) + "]".repeat(101)).text(),
        "is nested deeper than 100 levels");
  }

  @Test
  void manyValuesAreRefused() {
    assertRefused(HEAD + "[" + "1,".repeat(200_000) + "1]", "a page has at most 100000 values");
  }

  @Test
  void longNamesAreRefused() {
    assertRefused(
        HEAD + "{\"" + "a".repeat(151) + "\": 1}", "has a name of more than 150 characters");
  }

  @Test
  void manyParametersOfASampleAreRefused() {
    assertRefused(
        HEAD + "Request Code Samples\ncurl https://x/y " + "-H a: ".repeat(1_001) + "\n",
        "The sample of a call has more than 1000 parameters at line 6, and no call has.");
  }

  @Test
  void deepestJsonThatIsReadIsComparedWithoutHarm() {
    PageText page = updateLogisticInfo().response("[".repeat(100) + "]".repeat(100));

    assertThat(PageComparison.of(page.read(), SPEC).differences()).isNotEmpty();
  }

  private static Stream<String> longWinded() {
    return Stream.of(
        HEAD + repeated("a"),
        HEAD + repeated(" "),
        HEAD + repeated("{"),
        HEAD + "{\n".repeat(49_000),
        HEAD + "{\"a\":\n".repeat(99) + repeated("1"),
        HEAD + "[1,\n".repeat(49_000),
        HEAD + "{\"a\": \"" + repeated("\\u001b"),
        HEAD + "{\"" + repeated("a") + "\": 1}",
        HEAD + "{\"a\": 1e" + repeated("9") + "}",
        HEAD + "{\"a\": 1e999999999}",
        HEAD + "a\nobject\n".repeat(24_000),
        HEAD + "a array [object {3}] | null 可选\n".repeat(40_000),
        HEAD + repeated("a string<string|"),
        HEAD + "a " + repeated("array["),
        HEAD + repeated("string | "),
        HEAD + "a string\n" + repeated("required "),
        HEAD + "默认值:\n".repeat(49_000),
        HEAD + "Request Code Samples\ncurl '" + repeated("\\'"),
        HEAD + "Request Code Samples\ncurl " + repeated("'a' "),
        HEAD + "Request Code Samples\n" + "curl '\n".repeat(49_000),
        HEAD + "Request Code Samples\ncurl 'https://x?" + repeated("a&") + "'\n",
        HEAD + "Request Code Samples\ncurl 'https://x?" + numbered("a", "&") + "'\n",
        HEAD + numbered("a", "\nstring\n").substring(0, 300_000),
        HEAD + numbered("a", " object\n").substring(0, 400_000),
        HEAD + "{" + numbered("\"a", "\":1,").substring(0, 900_000),
        HEAD + "{" + numbered("\"!", "\":{\"x\": 1},").substring(0, 900_000),
        HEAD + "{" + manyShapes() + "}",
        HEAD
            + "tmallOrderId\nobject\n"
            + "  tmallOrderId object\n".repeat(40_000)
            + "Example\n{\"tmallOrderId\": {"
            + numbered("\"a", "\":1,").substring(0, 400_000),
        HEAD + "a Smth 必需\n".repeat(40_000),
        HEAD + repeated("a List<"),
        HEAD + "a " + repeated("List<"),
        HEAD + "Example:\n".repeat(40_000),
        HEAD + "{\"a\": 1} // " + repeated("a"),
        HEAD + "{/*\n".repeat(40_000),
        HEAD + "Request Code Samples\ncurl $'" + repeated("\\u"),
        HEAD + "Request Code Samples\ncurl -" + repeated("s"),
        HEAD + "Request Code Samples\ncurl -b '" + numbered("a", "=;") + "'\n",
        "POST /a\n".repeat(40_000),
        HEAD + "Modified at\n".repeat(40_000),
        HEAD + "Modified at " + repeated(" at"),
        HEAD + "{\"a\":".repeat(98) + "{" + numbered("\"a", "\":1,").substring(0, 900_000),
        HEAD + "Request Code Samples\ncurl --data-raw '" + repeated("\n{").substring(0, 90_000),
        HEAD + "Responses\n" + "🟢200\n".repeat(40_000),
        HEAD + "Responses\n" + "Body\n".repeat(40_000),
        "POST\n".repeat(49_000),
        "POST\n/a\n".repeat(24_000),
        HEAD + "Query Params\n".repeat(49_000),
        HEAD + "Modified at " + repeated("2025-08-19 06:50:4"));
  }

  @ParameterizedTest
  @MethodSource("longWinded")
  void longWindedPageIsReadOrRefusedInTime(String text) {
    compareOrRefuse(text.getBytes(UTF_8));
  }

  @Test
  void nothingThatSteersATerminalIsHandedOn() {
    String evil = "a\u001b[31m\u0007\u202e\u200f\u2028\u0085\u009b\ufeffz";
    PageText page =
        updateLogisticInfoWithLists()
            .title("Title " + evil)
            .path(
                "/open/x" + evil.replace("\u2028", "").replace("\u0085", "").replace("\ufeff", ""))
            .query("x", "string", true)
            .queryOfSample("?" + evil)
            .headersOfSample(evil + ": 1")
            .replaceInRequest("\"orderId\"", "\"" + evil.replace("\u001b", "\\u001b") + "\"")
            .replaceInRequest("\"12345667\"", "\"\\u001b[2J\u202e\"")
            .response("{\n" + evil + "\n");

    assertPrintable(PageComparison.of(page.read(), SPEC));
    assertPrintable(
        PageComparison.of(page.path("/open/pp/logistics/updateLogisticInfo").read(), SPEC));
  }

  private static void assertPrintable(PageComparison comparison) {
    List<String> texts = new ArrayList<>(comparison.notes());
    comparison.differences().forEach(difference -> texts.addAll(texts(difference)));
    comparison.notOnPage().forEach(excused -> texts.addAll(texts(excused.difference())));
    assertThat(texts).isNotEmpty();
    assertThat(texts)
        .allSatisfy(text -> assertThat(text.codePoints()).noneMatch(Printable::steers));
  }

  private static List<String> texts(Difference difference) {
    return List.of(difference.sentence(), difference.what(), difference.place().toString());
  }

  @Test
  void refusalsAreFitForATerminal() {
    assertThatThrownBy(() -> parse("POST\n/open/\u001b[31m"))
        .hasMessageContaining("within or behind the path '/open/\\u001b[31m'");
    assertThatThrownBy(
            () -> parse(HEAD + "{\"a\u202e\": 1, \u001b[31m}\nExample\n" + "[".repeat(200)))
        .message()
        .satisfies(text -> assertThat(text.codePoints()).noneMatch(Printable::steers));
  }

  @Test
  void randomBytesAreReadOrRefused() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      compareOrRefuse(bytes);
    }
  }

  @Test
  void pageWithRandomFaultsIsReadOrRefused() {
    Random random = new Random(2);
    List<PageText> pages =
        List.of(
            updateLogisticInfo(),
            updateLogisticInfoWithLists().chinese(),
            updateLogisticInfoWithLists().layout(PageText.Layout.ONE_LINE_INDENTED));
    List<String> snippets =
        List.of("{", "}", "[", "]", "\"", "'", "\n", "\\", ":", ",", "\u001b[2J", "POST\n/x\n");
    for (int i = 0; i < 800; i++) {
      StringBuilder text = new StringBuilder(pages.get(i % pages.size()).text());
      for (int faults = 1 + random.nextInt(8); faults > 0; faults--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(60)));
        } else {
          text.insert(at, snippets.get(random.nextInt(snippets.size())));
        }
      }
      compareOrRefuse(text.toString().getBytes(UTF_8));
    }
  }

  /** Nothing but the refusal may be thrown. */
  private static void compareOrRefuse(byte[] file) {
    try {
      DocumentationPage page = DocumentationPage.parse(file);
      PageComparison.of(page, SPEC);
      PageTranscription.of(page, FOLDER, PageTranscription.Source.VENDOR);
    } catch (UnreadablePageException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }
}
