package io.github.xportka.spec.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample of a call that a page gives for the shell.
 *
 * @param line the line that it begins on
 * @param parameters the query parameters of its URL, and its headers
 * @param mediaType the media type of its body, or null
 * @param body its JSON body, or null
 * @param complete whether the page shows it to its end
 * @param end the offset of the page's text behind it
 */
record CurlSample(
    int line,
    List<Parameter> parameters,
    @Nullable String mediaType,
    @Nullable JsonBlock body,
    boolean complete,
    int end) {
  private static final Set<String> DATA =
      Set.of("--data-raw", "--data", "--data-binary", "--data-ascii", "-d");
  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          "--request",
          "-X",
          "--form",
          "-F",
          "--user",
          "-u",
          "--user-agent",
          "-A",
          "--cookie",
          "-b");

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

  static boolean startsAt(PageLine line) {
    String text = line.trimmed();
    return text.startsWith("curl ") || text.equals("curl");
  }

  /**
   * Reads the sample that begins on a line.
   *
   * @param end the offset that it cannot reach beyond
   * @param endOfText whether that is where the text ends
   */
  static CurlSample read(
      PageLines lines, int index, int end, boolean endOfText, JsonBlock.Budget budget) {
    Words words =
        new Words(lines.text(), lines.get(index).offset(), end, lines.get(index).number());
    Reader reader = new Reader(budget);
    for (Word word = words.next(); word != null; word = words.next()) {
      reader.take(word);
    }
    return new CurlSample(
        lines.get(index).number(),
        reader.parameters,
        reader.mediaType,
        reader.body,
        !words.broken && !(endOfText && words.at >= end),
        words.at);
  }

  static boolean isOrdinaryHeader(String name) {
    return ORDINARY_HEADERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A word as the shell sees it: without its quotes. */
  private record Word(String text, int line, boolean closed) {}

  /** Splits the command into words, as the shell does. */
  private static final class Words {
    private final char[] text;
    private final int end;
    private int at;
    private int line;
    private boolean broken;

    Words(char[] text, int start, int end, int line) {
      this.text = text;
      this.at = start;
      this.end = end;
      this.line = line;
    }

    /** The next word; null when the command ends. */
    @Nullable Word next() {
      if (!skipSpace()) {
        return null;
      }
      int wordLine = line;
      StringBuilder word = new StringBuilder();
      while (at < end && !PageLine.isBlank(text[at])) {
        char c = text[at];
        if (c == '\'' || c == '"') {
          if (!quoted(c, word)) {
            broken = true;
            return new Word(word.toString(), wordLine, false);
          }
        } else if (c == '\\') {
          at++;
          if (at < end) {
            word.append(text[at++]);
          }
        } else {
          word.append(c);
          at++;
        }
      }
      return new Word(word.toString(), wordLine, true);
    }

    /** Goes on to the next word; false when the line ends and the command with it. */
    private boolean skipSpace() {
      while (at < end) {
        char c = text[at];
        if (c == '\\' && at + 1 < end && isBreak(text[at + 1])) {
          at++;
          skipBreak();
        } else if (isBreak(c)) {
          return false;
        } else if (PageLine.isBlank(c)) {
          at++;
        } else {
          return true;
        }
      }
      return false;
    }

    /** Takes in what is between quotes; false when they are not closed. */
    private boolean quoted(char quote, StringBuilder word) {
      at++;
      while (at < end) {
        char c = text[at];
        if (c == quote) {
          at++;
          return true;
        }
        if (isBreak(c)) {
          skipBreak();
          word.append('\n');
        } else if (quote == '"' && c == '\\' && at + 1 < end && !isBreak(text[at + 1])) {
          char escaped = text[at + 1];
          if ("\"\\$`".indexOf(escaped) < 0) {
            word.append('\\');
          }
          word.append(escaped);
          at += 2;
        } else {
          word.append(c);
          at++;
        }
      }
      return false;
    }

    private static boolean isBreak(char c) {
      return c == '\n' || c == '\r';
    }

    private void skipBreak() {
      at += text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
      line++;
    }
  }

  /** Makes sense of the words. */
  private static final class Reader {
    private final JsonBlock.Budget budget;
    private final List<Parameter> parameters = new ArrayList<>();
    private @Nullable String mediaType;
    private @Nullable JsonBlock body;
    private String option = "";
    private boolean hasUrl;

    Reader(JsonBlock.Budget budget) {
      this.budget = budget;
    }

    void take(Word word) {
      String pending = option;
      option = "";
      if (DATA.contains(pending)) {
        data(word);
      } else if (pending.equals("--header") || pending.equals("-H")) {
        header(word);
      } else if (pending.equals("--url")) {
        url(word);
      } else if (WITH_ARGUMENT.contains(pending)) {
        return;
      } else if (word.text().startsWith("-")) {
        option = word.text();
      } else if (!word.text().equals("curl")) {
        url(word);
      }
    }

    private void data(Word word) {
      String text = word.text();
      int start = 0;
      while (start < text.length() && PageLine.isBlank(text.charAt(start))) {
        start++;
      }
      if (body == null && start < text.length() && "{[".indexOf(text.charAt(start)) >= 0) {
        int line =
            word.line() + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        body = JsonBlock.read(text.toCharArray(), start, text.length(), line, budget);
      }
    }

    private void header(Word word) {
      int colon = word.text().indexOf(':');
      String name = colon < 0 ? word.text() : word.text().substring(0, colon);
      name = (name.endsWith(";") ? name.substring(0, name.length() - 1) : name).strip();
      if (!word.closed() || name.isEmpty()) {
        return;
      }
      if (name.equalsIgnoreCase("Content-Type")) {
        mediaType = MediaTypes.find(word.text().substring(colon + 1));
      }
      if (!isOrdinaryHeader(name)) {
        parameters.add(new Parameter(Parameter.HEADER, name, null, word.line()));
      }
    }

    /** Takes in the first word with a slash: others belong to options that are not known here. */
    private void url(Word word) {
      int question = word.text().indexOf('?');
      if (!word.closed() || hasUrl || !word.text().contains("/")) {
        return;
      }
      hasUrl = true;
      if (question < 0) {
        return;
      }
      String query = word.text().substring(question + 1);
      int hash = query.indexOf('#');
      for (String pair : (hash < 0 ? query : query.substring(0, hash)).split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (!name.isEmpty()) {
          parameters.add(new Parameter(Parameter.QUERY, name, null, word.line()));
        }
      }
    }

    private static String decoded(String name) {
      try {
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return name;
      }
    }
  }
}
