package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages as a browser copies them: the furniture of the site, and names, paths and JSON.
 * Every method changes the page and returns it.
 */
final class PageText {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("Request", "请求参数"),
          Map.entry("Query Params", "Query 参数"),
          Map.entry("Header Params", "Header 参数"),
          Map.entry("Body Params", "Body 参数"),
          Map.entry("Example", "示例"),
          Map.entry("Examples", "示例"),
          Map.entry("Request Code Samples", "请求示例代码"),
          Map.entry("Request Request Example", "请求示例请求示例"),
          Map.entry("Responses", "返回响应"),
          Map.entry("Modified at", "修改于"),
          Map.entry("required", "必需"),
          Map.entry("optional", "可选"),
          Map.entry("Previous", "上一页"),
          Map.entry("Next", "下一页"));

  /** How the fields of a list are written. */
  enum Layout {
    ONE_LINE,
    ONE_LINE_INDENTED,
    SEVERAL_LINES,
    SEVERAL_LINES_INDENTED,
    DESCRIBED
  }

  private record Entry(String name, String type, @Nullable Boolean required, int depth) {}

  private String title;
  private String method;
  private String path;
  private String host = "https://www.xportcn.com/api";
  private String queryOfSample = "?timestamp&sign";
  private List<String> headersOfSample = new ArrayList<>();
  private final List<Entry> query = new ArrayList<>();
  private final List<Entry> headers = new ArrayList<>();
  private final List<Entry> request = new ArrayList<>();
  private final List<Entry> response = new ArrayList<>();
  private String mediaType = "application/json";
  private @Nullable String requestExample;
  private @Nullable String responseExample;
  private String status = "🟢200成功";
  private @Nullable String modified;
  private boolean chinese;
  private boolean navigation = true;
  private boolean footer = true;
  private boolean sample = true;
  private boolean requestInSampleOnly;
  private boolean requestInListOnly;
  private Layout layout = Layout.SEVERAL_LINES;

  private PageText(String title, String method, String path) {
    this.title = title;
    this.method = method;
    this.path = path;
  }

  static PageText of(String title, String method, String path) {
    return new PageText(title, method, path);
  }

  /** The page that the project began with, its navigation abridged. */
  static PageText updateLogisticInfo() {
    return of(
            "Update domestic logistics information",
            "POST",
            "/open/pp/logistics/updateLogisticInfo")
        .request(REQUEST)
        .response(RESPONSE)
        .modified("2025-08-19 06:50:46");
  }

  /** The same with lists of its parameters and fields, which the vendor's other pages have. */
  static PageText updateLogisticInfoWithLists() {
    return updateLogisticInfo()
        .query("timestamp", "string", true)
        .query("sign", "string", true)
        .field(0, "orderId", "string | null", false)
        .field(0, "tmallOrderId", "string | null", false)
        .field(0, "logisticInfos", "array [object {3}] | null", false)
        .field(1, "lineItem", "object", false)
        .field(2, "itemId", "string | null", false)
        .field(2, "skuId", "string | null", false)
        .field(2, "quantity", "integer | null", false)
        .field(2, "title", "string | null", false)
        .field(2, "imageUrl", "string | null", false)
        .field(1, "logisticNumer", "string | null", false)
        .field(1, "domesticLogisticInfo", "array [object (InnerLogisticInfoTO) {3}] | null", false)
        .field(2, "logisticNumer", "string | null", false)
        .field(2, "logisticCompanyName", "string | null", false)
        .field(2, "rtsTime", "string | null", false)
        .answerField(0, "errorCode", "integer", true)
        .answerField(0, "errorMsg", "string", true)
        .answerField(0, "success", "boolean", true)
        .answerField(0, "data", "null", true);
  }

  PageText title(String title) {
    this.title = title;
    return this;
  }

  PageText method(String method) {
    this.method = method;
    return this;
  }

  PageText path(String path) {
    this.path = path;
    return this;
  }

  PageText chinese() {
    chinese = true;
    return this;
  }

  PageText host(String host) {
    this.host = host;
    return this;
  }

  PageText withoutNavigation() {
    navigation = false;
    return this;
  }

  PageText withoutFooter() {
    footer = false;
    return this;
  }

  PageText withoutSample() {
    sample = false;
    return this;
  }

  PageText layout(Layout layout) {
    this.layout = layout;
    return this;
  }

  PageText mediaType(String mediaType) {
    this.mediaType = mediaType;
    return this;
  }

  PageText queryOfSample(String query) {
    this.queryOfSample = query;
    return this;
  }

  PageText headersOfSample(String... headers) {
    this.headersOfSample = List.of(headers);
    return this;
  }

  PageText query(String name, String type, @Nullable Boolean required) {
    query.add(new Entry(name, type, required, 0));
    return this;
  }

  PageText header(String name, String type, @Nullable Boolean required) {
    headers.add(new Entry(name, type, required, 0));
    return this;
  }

  PageText field(int depth, String name, String type, @Nullable Boolean required) {
    request.add(new Entry(name, type, required, depth));
    return this;
  }

  PageText answerField(int depth, String name, String type, @Nullable Boolean required) {
    response.add(new Entry(name, type, required, depth));
    return this;
  }

  /** Leaves a field out of the request's list: the first of that name. */
  PageText withoutField(String name) {
    Entry first = request.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    request.remove(first);
    return this;
  }

  /** Leaves out the request's fields below a depth, as if their objects were folded in. */
  PageText foldedAt(int depth) {
    request.removeIf(entry -> entry.depth() > depth);
    return this;
  }

  PageText request(@Nullable String json) {
    requestExample = json;
    return this;
  }

  PageText replaceInRequest(String text, String other) {
    requestExample = requestExample == null ? null : requestExample.replace(text, other);
    return this;
  }

  PageText requestInSampleOnly() {
    requestInSampleOnly = true;
    return this;
  }

  PageText requestInListOnly() {
    requestInListOnly = true;
    return this;
  }

  PageText response(@Nullable String json) {
    responseExample = json;
    return this;
  }

  PageText status(String status) {
    this.status = status;
    return this;
  }

  PageText modified(@Nullable String time) {
    modified = time;
    return this;
  }

  DocumentationPage read() {
    return DocumentationPage.parse(bytes());
  }

  byte[] bytes() {
    return text().getBytes(UTF_8);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    if (navigation) {
      navigation(lines);
    }
    lines.addAll(List.of(title, "", method, path, "", word("Request"), ""));
    parameters(lines, "Query Params", query);
    if (!headers.isEmpty()) {
      parameters(lines, "Header Params", headers);
    }
    requestBody(lines);
    if (sample) {
      sample(lines);
    }
    answers(lines);
    if (modified != null) {
      lines.add(word("Modified at") + "\u00a0" + modified);
    }
    if (footer) {
      lines.addAll(
          List.of(word("Previous"), "An entry", word("Next"), "Another entry", "Built with"));
    }
    return String.join("\n", lines) + (footer ? "" : "\n");
  }

  private String word(String english) {
    return chinese ? CHINESE.getOrDefault(english, english) : english;
  }

  private void navigation(List<String> lines) {
    lines.addAll(
        List.of(
            "Xportcn KA client",
            "  1. Warehouse logistics",
            "Xportcn KA client",
            "  • English version",
            "    • API Reference",
            "      • Warehouse logistics",
            "        • Another entry",
            "          POST",
            "        • " + title,
            "          POST",
            "    • Product Documentation",
            "      • Development manual",
            "  1. Warehouse logistics",
            ""));
  }

  private void parameters(List<String> lines, String heading, List<Entry> entries) {
    lines.addAll(List.of(word(heading), ""));
    entries.forEach(entry -> entry(lines, entry));
  }

  private void requestBody(List<String> lines) {
    if (requestInSampleOnly || (request.isEmpty() && requestExample == null)) {
      return;
    }
    lines.addAll(List.of(word("Body Params") + " " + mediaType, ""));
    request.forEach(entry -> entry(lines, entry));
    if (requestExample != null && !requestInListOnly) {
      lines.addAll(List.of(word("Example"), requestExample, ""));
    }
  }

  private void sample(List<String> lines) {
    lines.addAll(
        List.of(
            word("Request Code Samples"),
            "",
            "Shell",
            "JavaScript",
            "HTTP",
            word("Request Request Example"),
            "Shell",
            "JavaScript",
            "curl --location --request " + method + " '" + host + path + queryOfSample + "' \\"));
    headersOfSample.forEach(header -> lines.add("--header '" + header + "' \\"));
    lines.add("--header 'Content-Type: " + mediaType + "' \\");
    String data = requestExample == null || requestInListOnly ? "" : requestExample;
    lines.addAll(List.of("--data-raw '" + data.replace("'", "'\\''") + "'", ""));
  }

  private void answers(List<String> lines) {
    lines.addAll(List.of(word("Responses"), "", status, "application/json", "Body", ""));
    response.forEach(entry -> entry(lines, entry));
    if (responseExample != null) {
      lines.addAll(List.of(word("Examples"), responseExample));
    }
  }

  private void entry(List<String> lines, Entry entry) {
    boolean indented =
        layout == Layout.ONE_LINE_INDENTED || layout == Layout.SEVERAL_LINES_INDENTED;
    String indent = " ".repeat(indented ? 4 * entry.depth() : 0);
    String required =
        entry.required() == null ? "" : word(entry.required() ? "required" : "optional");
    List<String> words = new ArrayList<>(List.of(entry.name(), entry.type()));
    if (layout == Layout.DESCRIBED) {
      words.add("Words about " + entry.name().toUpperCase(Locale.ROOT));
    }
    if (!required.isEmpty()) {
      words.add(required);
    }
    if (layout == Layout.ONE_LINE || layout == Layout.ONE_LINE_INDENTED) {
      lines.add(indent + String.join(" ", words));
    } else {
      lines.addAll(words.stream().map(word -> indent + word).collect(Collectors.toList()));
    }
  }

  static final String REQUEST =
      """
      {
          "orderId": "21",
          "tmallOrderId": "12345667",
          "logisticInfos": [
              {
                  "lineItem": {
                      "itemId": "2048020617114736",
                      "skuId": "413185732720",
                      "quantity": 1,
                      "title": "这是商品1",
                      "imageUrl": "url"
                  },
                  "logisticNumer": "FARJP2408000013YQ",
                  "domesticLogisticInfo": [
                      {
                          "logisticNumer": "SF1234521212678",
                          "logisticCompanyName": "顺丰",
                          "rtsTime": "1754342534"
                      },
                      {
                          "logisticNumer": "YT122323345678",
                          "logisticCompanyName": "圆通",
                          "rtsTime": "1754342534"
                      }
                  ]
              },
              {
                  "lineItem": {
                      "itemId": "2048232789087639",
                      "skuId": "4970432383383",
                      "quantity": 2,
                      "title": "这是商品2",
                      "imageUrl": "url"
                  },
                  "logisticNumer": "FARJP2408000014YQ",
                  "domesticLogisticInfo": [
                      {
                          "logisticNumer": "SF12345444111678",
                          "logisticCompanyName": "顺丰",
                          "rtsTime": "1754342534"
                      }
                  ]
              }
          ]
      }""";

  static final String RESPONSE =
      """
      {
          "errorCode": 200,
          "errorMsg": "",
          "success": true,
          "data": null
      }""";
}
