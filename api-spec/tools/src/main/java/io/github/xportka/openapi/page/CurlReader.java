package io.github.xportka.openapi.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes sense of the words of a sample: what it calls, and what it sends. */
final class CurlReader {
  /** What an option's argument is. */
  private enum Argument {
    DATA,
    JSON,
    FORM,
    HEADER,
    COOKIE,
    METHOD,
    URL,
    OTHER
  }

  private static final Map<String, Argument> LONG =
      Map.ofEntries(
          Map.entry("--data", Argument.DATA),
          Map.entry("--data-raw", Argument.DATA),
          Map.entry("--data-binary", Argument.DATA),
          Map.entry("--data-ascii", Argument.DATA),
          Map.entry("--data-urlencode", Argument.DATA),
          Map.entry("--json", Argument.JSON),
          Map.entry("--form", Argument.FORM),
          Map.entry("--form-string", Argument.FORM),
          Map.entry("--header", Argument.HEADER),
          Map.entry("--cookie", Argument.COOKIE),
          Map.entry("--request", Argument.METHOD),
          Map.entry("--url", Argument.URL),
          Map.entry("--cacert", Argument.OTHER),
          Map.entry("--cert", Argument.OTHER),
          Map.entry("--config", Argument.OTHER),
          Map.entry("--cookie-jar", Argument.OTHER),
          Map.entry("--key", Argument.OTHER),
          Map.entry("--output", Argument.OTHER),
          Map.entry("--proxy", Argument.OTHER),
          Map.entry("--referer", Argument.OTHER),
          Map.entry("--user", Argument.OTHER),
          Map.entry("--user-agent", Argument.OTHER));
  private static final Map<Character, Argument> SHORT =
      Map.ofEntries(
          Map.entry('d', Argument.DATA),
          Map.entry('F', Argument.FORM),
          Map.entry('H', Argument.HEADER),
          Map.entry('b', Argument.COOKIE),
          Map.entry('X', Argument.METHOD),
          Map.entry('A', Argument.OTHER),
          Map.entry('c', Argument.OTHER),
          Map.entry('e', Argument.OTHER),
          Map.entry('K', Argument.OTHER),
          Map.entry('o', Argument.OTHER),
          Map.entry('u', Argument.OTHER),
          Map.entry('x', Argument.OTHER));

  private final JsonBlock.Budget budget;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<ShellWords.Word> data = new ArrayList<>();
  private @Nullable String mediaType;
  private @Nullable JsonBlock body;
  private CurlSample.@Nullable Address address;
  private @Nullable Argument pending;
  private String method = "";
  private boolean sendsData;
  private boolean sendsNoBody;

  CurlReader(JsonBlock.Budget budget) {
    this.budget = budget;
  }

  /** What a sample says that begins on a line, and is split into words. */
  CurlSample read(ShellWords words, int line, boolean endsWithText) {
    for (ShellWords.Word word = words.next(); word != null; word = words.next()) {
      take(word);
    }
    boolean complete = !words.isBroken() && !(endsWithText && words.isAtEnd());
    return new CurlSample(
        line, method(), address, parameters, mediaType, body, complete, words.at());
  }

  private void take(ShellWords.Word word) {
    String text = word.text();
    Argument argument = pending;
    pending = null;
    if (argument != null) {
      argument(argument, word);
    } else if (text.startsWith("--")) {
      longOption(word);
    } else if (text.startsWith("-")) {
      shortOptions(word);
    } else if (!text.equals("curl")) {
      url(word);
    }
  }

  private void longOption(ShellWords.Word word) {
    int equals = word.text().indexOf('=');
    String name = equals < 0 ? word.text() : word.text().substring(0, equals);
    Argument argument = LONG.get(name);
    if (name.equals("--get") || name.equals("--head")) {
      get(name.equals("--head"));
    } else if (argument != null && equals > 0) {
      argument(argument, word.from(equals + 1));
    } else {
      pending = argument;
    }
  }

  /** Several may share a dash; the argument of the last follows it, or is the next word. */
  private void shortOptions(ShellWords.Word word) {
    String text = word.text();
    for (int i = 1; i < text.length(); i++) {
      Argument argument = SHORT.get(text.charAt(i));
      if (argument != null && i + 1 < text.length()) {
        argument(argument, word.from(i + 1));
        return;
      }
      pending = argument;
      if (text.charAt(i) == 'G' || text.charAt(i) == 'I') {
        get(text.charAt(i) == 'I');
      }
    }
  }

  /** What would be the body goes into the query. */
  private void get(boolean headOnly) {
    method = method.isEmpty() ? (headOnly ? "HEAD" : "GET") : method;
    if (!headOnly) {
      sendsNoBody = true;
      data.forEach(this::pairs);
      body = null;
    }
  }

  private void argument(Argument argument, ShellWords.Word word) {
    switch (argument) {
      case DATA -> data(word);
      case JSON -> {
        mediaType = MediaTypes.JSON;
        data(word);
      }
      case FORM -> sendsData = true;
      case HEADER -> header(word);
      case COOKIE -> cookies(word, word.text());
      case METHOD -> method = word.closed() ? word.text().toUpperCase(Locale.ROOT) : method;
      case URL -> url(word);
      case OTHER -> {}
    }
  }

  /** The method as curl chooses it. */
  private String method() {
    return method.isEmpty() ? (sendsData ? "POST" : "GET") : method;
  }

  private void data(ShellWords.Word word) {
    if (sendsNoBody) {
      pairs(word);
      return;
    }
    sendsData = true;
    data.add(word);
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

  private void header(ShellWords.Word word) {
    int colon = word.text().indexOf(':');
    String name = colon < 0 ? word.text() : word.text().substring(0, colon);
    name = (name.endsWith(";") ? name.substring(0, name.length() - 1) : name).strip();
    if (!word.closed() || name.isEmpty()) {
      return;
    }
    if (name.equalsIgnoreCase("Content-Type")) {
      mediaType = MediaTypes.find(word.text().substring(colon + 1));
    }
    if (name.equalsIgnoreCase("Cookie")) {
      cookies(word, word.text().substring(colon + 1));
    } else if (!CurlSample.isOrdinaryHeader(name)) {
      add(Parameter.HEADER, name, word);
    }
  }

  /** What has no equals sign is the name of a file with cookies. */
  private void cookies(ShellWords.Word word, String cookies) {
    for (String cookie : cookies.split(";", -1)) {
      int equals = cookie.indexOf('=');
      if (equals > 0 && word.closed()) {
        add(Parameter.COOKIE, cookie.substring(0, equals).strip(), word);
      }
    }
  }

  private void add(String in, String name, ShellWords.Word word) {
    if (name.isEmpty()) {
      return;
    }
    if (parameters.size() == CurlSample.MAX_PARAMETERS) {
      throw new UnreadablePageException(
          "The sample of a call has more than %d parameters at line %d, and no call has."
              .formatted(CurlSample.MAX_PARAMETERS, word.line()));
    }
    parameters.add(new Parameter(in, name, null, word.line()));
  }

  /** Takes in the first word with a slash: others belong to options that are not known here. */
  private void url(ShellWords.Word word) {
    String text = word.text();
    if (!word.closed() || address != null || !text.contains("/")) {
      return;
    }
    int end = 0;
    while (end < text.length() && "?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    address = new CurlSample.Address(path(text.substring(0, end)), word.line());
    if (end < text.length() && text.charAt(end) == '?') {
      int hash = text.indexOf('#', end);
      pairs(text.substring(end + 1, hash < 0 ? text.length() : hash), word);
    }
  }

  /** The path of an address: with a scheme or without, and a variable for the host or none. */
  private static String path(String address) {
    int scheme = address.indexOf("://");
    int slash = address.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    String path = slash < 0 ? "/" : address.substring(slash);
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private void pairs(ShellWords.Word word) {
    if (word.closed()) {
      pairs(word.text(), word);
    }
  }

  private void pairs(String query, ShellWords.Word word) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      add(Parameter.QUERY, decoded(equals < 0 ? pair : pair.substring(0, equals)), word);
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
