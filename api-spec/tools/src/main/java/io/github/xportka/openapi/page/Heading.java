package io.github.xportka.openapi.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headings of a page, English and Chinese. */
enum Heading {
  REQUEST,
  AUTHORIZATION,
  PATH,
  QUERY,
  HEADER,
  COOKIE,
  BODY,
  EXAMPLE,
  CODE,
  RESPONSES,
  RESPONSE_BODY,
  FOOTER;

  private static final int LONGEST = 100;

  /** Compared without spaces: the pages are not of one mind about them. */
  private static final Map<String, Heading> NAMES =
      Map.ofEntries(
          Map.entry("Request", REQUEST),
          Map.entry("请求参数", REQUEST),
          Map.entry("Authorization", AUTHORIZATION),
          Map.entry("PathParams", PATH),
          Map.entry("Path参数", PATH),
          Map.entry("QueryParams", QUERY),
          Map.entry("Query参数", QUERY),
          Map.entry("HeaderParams", HEADER),
          Map.entry("Header参数", HEADER),
          Map.entry("CookieParams", COOKIE),
          Map.entry("Cookie参数", COOKIE),
          Map.entry("BodyParams", BODY),
          Map.entry("Body参数", BODY),
          Map.entry("Example", EXAMPLE),
          Map.entry("Examples", EXAMPLE),
          Map.entry("示例", EXAMPLE),
          Map.entry("RequestExample", EXAMPLE),
          Map.entry("RequestExamples", EXAMPLE),
          Map.entry("请求示例", EXAMPLE),
          Map.entry("ResponseExample", EXAMPLE),
          Map.entry("ResponseExamples", EXAMPLE),
          Map.entry("响应示例", EXAMPLE),
          Map.entry("返回示例", EXAMPLE),
          Map.entry("RequestCodeSamples", CODE),
          Map.entry("RequestSamples", CODE),
          Map.entry("请求示例代码", CODE),
          Map.entry("示例代码", CODE),
          Map.entry("Responses", RESPONSES),
          Map.entry("Response", RESPONSES),
          Map.entry("返回响应", RESPONSES),
          Map.entry("Body", RESPONSE_BODY),
          Map.entry("响应体", RESPONSE_BODY),
          Map.entry("Previous", FOOTER),
          Map.entry("Next", FOOTER),
          Map.entry("上一页", FOOTER),
          Map.entry("下一页", FOOTER));

  /** The heading that a line is; null when it is none. */
  static @Nullable Heading of(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return null;
    }
    String name = withoutSpaces(line);
    while (name.endsWith("#") || name.endsWith(":") || name.endsWith("：")) {
      name = name.substring(0, name.length() - 1);
    }
    Heading heading = NAMES.get(name);
    if (heading != null) {
      return heading;
    }
    if (name.startsWith("Builtwith")) {
      return FOOTER;
    }
    if (NAMES.get(withoutNumber(name)) == EXAMPLE) {
      return EXAMPLE;
    }
    return isBodyOf(name, "BodyParams") || isBodyOf(name, "Body参数") ? BODY : null;
  }

  /** What a line says behind the words of a body's heading. */
  static String behindBody(String line) {
    String name = withoutSpaces(line);
    return name.startsWith("BodyParams")
        ? name.substring("BodyParams".length())
        : name.substring("Body参数".length());
  }

  private static boolean isBodyOf(String name, String start) {
    if (!name.startsWith(start)) {
      return false;
    }
    String type = name.substring(start.length());
    return MediaTypes.ofHeading(type) != null || type.startsWith("raw");
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
      end--;
    }
    return name.substring(0, end);
  }

  private static String withoutSpaces(String line) {
    StringBuilder name = new StringBuilder(line.length());
    line.chars().filter(c -> !PageLine.isBlank((char) c)).forEach(c -> name.append((char) c));
    return name.toString();
  }
}
