package io.github.xportka.openapi.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample of a call that a page gives for the shell.
 *
 * @param line the line that it begins on
 * @param method the HTTP method that it sends
 * @param address the address that it calls, or null when none is to be seen
 * @param parameters the query parameters of its address, its headers and its cookies
 * @param mediaType the media type of its body, or null
 * @param body its JSON body, or null
 * @param complete whether the page shows it to its end
 * @param end the offset of the page's text behind it
 */
record CurlSample(
    int line,
    String method,
    @Nullable Address address,
    List<Parameter> parameters,
    @Nullable String mediaType,
    @Nullable JsonBlock body,
    boolean complete,
    int end) {
  static final int MAX_PARAMETERS = 1_000;

  /** What every HTTP client sends by itself. */
  private static final Set<String> ORDINARY_HEADERS =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-length",
          "content-type",
          "host",
          "user-agent");

  CurlSample {
    parameters = List.copyOf(parameters);
  }

  /**
   * What a sample calls.
   *
   * @param path the path of its URL
   * @param line the line of it
   */
  record Address(String path, int line) {}

  static boolean startsAt(PageLine line) {
    String text = line.trimmed();
    return text.startsWith("curl ") || text.equals("curl");
  }

  /**
   * Reads the sample that begins on a line.
   *
   * @param end the offset that it cannot reach beyond
   * @param endOfText whether that is where the text ends
   * @throws UnreadablePageException when it has more parameters than any call
   */
  static CurlSample read(
      PageLines lines, int index, int end, boolean endOfText, JsonBlock.Budget budget) {
    int line = lines.get(index).number();
    ShellWords words = new ShellWords(lines.text(), lines.get(index).offset(), end, line);
    return new CurlReader(budget).read(words, line, endOfText);
  }

  static boolean isOrdinaryHeader(String name) {
    return ORDINARY_HEADERS.contains(name.toLowerCase(Locale.ROOT));
  }
}
