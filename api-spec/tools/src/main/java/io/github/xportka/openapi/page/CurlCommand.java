package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Command with curl in a page.
 *
 * @param method the HTTP method in upper case
 * @param url the URL without its query
 * @param query the names of the query parameters
 * @param headers the names of the headers, without the ones that every HTTP client sends
 * @param body the body, if the call has one
 * @param bodyLine the number of lines before the body
 * @param lineCount the number of lines of the call
 */
record CurlCommand(
    String method,
    String url,
    List<String> query,
    List<String> headers,
    Optional<String> body,
    int bodyLine,
    int lineCount) {
  private static final Set<String> ORDINARY_HEADERS =
      Set.of(
          "content-type",
          "accept",
          "user-agent",
          "host",
          "connection",
          "content-length",
          "accept-encoding");
  private static final Set<String> DATA =
      Set.of("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json");
  private static final Set<String> WITH_VALUE =
      Set.of("-u", "--user", "-o", "--output", "-b", "--cookie", "-F", "--form", "--max-time");
  private static final int MAX_WORDS = 1_000;

  /** Word of the command with the number of lines before it. */
  private record Word(String text, int line) {}

  static boolean isOrdinaryHeader(String name) {
    return ORDINARY_HEADERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a call.
   *
   * @param text the text that begins with {@code curl}
   * @throws UnreadablePageException if a quote is not closed, or the call does not have a URL
   */
  static CurlCommand read(String text, int line) throws UnreadablePageException {
    List<Word> words = new ArrayList<>();
    int end = split(text, words, line);
    String method = "";
    String url = "";
    Map<String, String> headers = new LinkedHashMap<>();
    Word body = null;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).text();
      boolean hasNext = i + 1 < words.size();
      if ((word.equals("-X") || word.equals("--request")) && hasNext) {
        method = words.get(++i).text().toUpperCase(Locale.ROOT);
      } else if ((word.equals("-H") || word.equals("--header")) && hasNext) {
        String name = words.get(++i).text().replaceFirst("\\s*:(?s:.*)", "");
        if (!isOrdinaryHeader(name)) {
          headers.put(name.toLowerCase(Locale.ROOT), name);
        }
      } else if (DATA.contains(word) && hasNext) {
        body = words.get(++i);
      } else if (WITH_VALUE.contains(word)) {
        i++;
      } else if (!word.startsWith("-") && url.isEmpty()) {
        url = word;
      }
    }
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new UnreadablePageException("The curl call at line " + line + " does not have a URL.");
    }
    int question = url.indexOf('?');
    return new CurlCommand(
        !method.isEmpty() ? method : body == null ? "GET" : "POST",
        question < 0 ? url : url.substring(0, question),
        question < 0 ? List.of() : queryNames(url.substring(question + 1)),
        List.copyOf(headers.values()),
        Optional.ofNullable(body).map(Word::text),
        body == null ? 0 : body.line(),
        1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count());
  }

  private static List<String> queryNames(String query) {
    List<String> names = new ArrayList<>();
    for (String parameter : query.split("&", MAX_WORDS)) {
      String name = parameter.replaceFirst("=(?s:.*)", "");
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Splits the call at spaces as a shell does, and returns the index of its end. */
  private static int split(String text, List<Word> words, int line) throws UnreadablePageException {
    int at = 0;
    int lines = 0;
    while (at < text.length() && text.charAt(at) != '\n' && words.size() < MAX_WORDS) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        lines++;
        at += 2;
      } else if (c == ' ' || c == '\t') {
        at++;
      } else {
        StringBuilder word = new StringBuilder();
        int end = word(text, at, word, line);
        words.add(new Word(word.toString(), lines));
        lines += (int) text.substring(at, end).chars().filter(n -> n == '\n').count();
        at = end;
      }
    }
    return at;
  }

  private static int word(String text, int start, StringBuilder word, int line)
      throws UnreadablePageException {
    int at = start;
    while (at < text.length() && " \t\n".indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = quoted(text, at, word, line);
      } else if (c == '\\' && at + 1 < text.length()) {
        if (text.charAt(at + 1) == '\n') {
          return at;
        }
        word.append(text.charAt(at + 1));
        at += 2;
      } else {
        word.append(c);
        at++;
      }
    }
    return at;
  }

  private static int quoted(String text, int start, StringBuilder word, int line)
      throws UnreadablePageException {
    char quote = text.charAt(start);
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (c == '\\' && quote == '"' && at + 1 < text.length()) {
        at++;
        c = text.charAt(at);
      }
      word.append(c);
    }
    throw new UnreadablePageException(
        "The page is cut off: a quote of the curl call at line " + line + " is not closed.");
  }

  /** Returns the path of the URL. */
  String path() {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    return slash < 0 ? "/" : url.substring(slash);
  }
}
