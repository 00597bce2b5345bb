package io.github.xportka.openapi.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heading of a page that was copied from a browser, in English or Chinese. */
enum TextHeading {
  REQUEST,
  PATH,
  QUERY,
  HEADER,
  COOKIE,
  BODY,
  EXAMPLE,
  REQUEST_EXAMPLE,
  RESPONSE_EXAMPLE,
  RESPONSES,
  RESPONSE_BODY,
  FOOTER;

  private static final int MAX_LENGTH = 60;
  private static final Pattern BODY_HEADING =
      Pattern.compile("body(?:params|参数)(?<type>[a-z0-9.+-]*/?[a-z0-9.+-]*)");
  private static final Pattern DECORATION = Pattern.compile("[\\s#:：]+");

  /** Headings in lower case and without spaces. */
  private static final Map<String, TextHeading> HEADINGS =
      Map.ofEntries(
          Map.entry("request", REQUEST),
          Map.entry("请求参数", REQUEST),
          Map.entry("requestcodesamples", REQUEST),
          Map.entry("requestrequestexample", REQUEST),
          Map.entry("请求示例代码", REQUEST),
          Map.entry("pathparams", PATH),
          Map.entry("path参数", PATH),
          Map.entry("queryparams", QUERY),
          Map.entry("query参数", QUERY),
          Map.entry("headerparams", HEADER),
          Map.entry("header参数", HEADER),
          Map.entry("cookieparams", COOKIE),
          Map.entry("cookie参数", COOKIE),
          Map.entry("example", EXAMPLE),
          Map.entry("examples", EXAMPLE),
          Map.entry("示例", EXAMPLE),
          Map.entry("requestexample", REQUEST_EXAMPLE),
          Map.entry("请求示例", REQUEST_EXAMPLE),
          Map.entry("responseexample", RESPONSE_EXAMPLE),
          Map.entry("响应示例", RESPONSE_EXAMPLE),
          Map.entry("responses", RESPONSES),
          Map.entry("返回响应", RESPONSES),
          Map.entry("body", RESPONSE_BODY),
          Map.entry("previous", FOOTER),
          Map.entry("next", FOOTER),
          Map.entry("上一页", FOOTER),
          Map.entry("下一页", FOOTER),
          Map.entry("builtwith", FOOTER));

  static Optional<TextHeading> of(String line) {
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String name = normalized(line);
    return BODY_HEADING.matcher(name).matches()
        ? Optional.of(BODY)
        : Optional.ofNullable(HEADINGS.get(name));
  }

  /** Returns the media type of a body heading; empty if the heading does not name one. */
  static String mediaType(String line) {
    Matcher matcher = BODY_HEADING.matcher(normalized(line));
    return matcher.matches() ? matcher.group("type") : "";
  }

  private static String normalized(String line) {
    return DECORATION.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
