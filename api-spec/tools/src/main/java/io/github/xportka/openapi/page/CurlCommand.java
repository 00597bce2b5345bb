package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Call with curl in a page: method, URL, names of query parameters and headers, and body. */
final class CurlCommand {
  private static final Set<String> DATA = Set.of("-d", "--data", "--data-raw");
  private static final int MAX_WORDS = 1_000;

  final int line;
  final Set<String> query = new LinkedHashSet<>();
  final Set<String> headers = new LinkedHashSet<>();
  String method = "";
  String url = "";
  String body = "";
  int bodyLine;
  int lineCount;

  private CurlCommand(int line) {
    this.line = line;
  }

  /** Word of the command with the number of lines before it. */
  private record Word(String text, int line) {}

  /**
   * Reads a call.
   *
   * @param text the text that begins with {@code curl}
   * @param line the line of the page
   * @throws UnreadablePageException if a quote is not closed, or the call does not have a URL
   */
  static CurlCommand read(String text, int line) throws UnreadablePageException {
    CurlCommand call = new CurlCommand(line);
    List<Word> words = call.split(text);
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).text();
      Word next = words.get(Math.min(i + 1, words.size() - 1));
      if (word.equals("-X") || word.equals("--request")) {
        call.method = next.text().toUpperCase(Locale.ROOT);
        i++;
      } else if (word.equals("-H") || word.equals("--header")) {
        call.headers.add(next.text().replaceFirst("\\s*:(?s:.*)", ""));
        i++;
      } else if (DATA.contains(word)) {
        call.body = next.text();
        call.bodyLine = line + next.line();
        i++;
      } else if (call.url.isEmpty() && word.matches("https?://(?s:.*)")) {
        call.readUrl(word);
      }
    }
    if (call.url.isEmpty()) {
      throw new UnreadablePageException("The curl call at line " + line + " does not have a URL.");
    }
    if (HttpMethod.of(call.method).isEmpty()) {
      call.method = call.body.isEmpty() ? "GET" : "POST";
    }
    call.headers.removeIf(ParameterComparison::isOrdinaryHeader);
    return call;
  }

  private void readUrl(String word) {
    String[] parts = word.split("\\?", 2);
    url = parts[0];
    if (parts.length > 1) {
      for (String parameter : parts[1].split("&", MAX_WORDS)) {
        query.add(parameter.replaceFirst("=(?s:.*)", ""));
      }
      query.remove("");
    }
  }

  /** Splits the call at spaces as a shell does. A backslash continues the line. */
  private List<Word> split(String text) throws UnreadablePageException {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    int start = -1;
    int at = 0;
    for (; at < text.length() && words.size() < MAX_WORDS; at++) {
      char c = text.charAt(at);
      boolean isEscape = c == '\\' && quote != '\'' && at + 1 < text.length();
      if (quote == 0 && c == '\n') {
        break;
      } else if (isEscape) {
        char escaped = text.charAt(++at);
        if (escaped != '\n') {
          start = start < 0 ? lineCount : start;
          word.append(escaped);
        }
        c = escaped;
      } else if (quote == 0 && (c == ' ' || c == '\t')) {
        addWord(words, word, start);
        start = -1;
      } else {
        start = start < 0 ? lineCount : start;
        if (c == quote) {
          quote = 0;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
          quote = c;
        } else {
          word.append(c);
        }
      }
      lineCount += c == '\n' ? 1 : 0;
    }
    if (quote != 0 && words.size() < MAX_WORDS) {
      throw new UnreadablePageException(
          "The page is cut off: a quote of the curl call at line " + line + " is not closed.");
    }
    addWord(words, word, start);
    lineCount++;
    return words;
  }

  private static void addWord(List<Word> words, StringBuilder word, int start) {
    if (start >= 0) {
      words.add(new Word(word.toString(), start));
      word.setLength(0);
    }
  }

  /** Returns the path of the URL. */
  String path() {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    return slash < 0 ? "/" : url.substring(slash);
  }
}
