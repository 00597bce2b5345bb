package io.github.xportka.openapi.page;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reader of a page that was copied from a browser. It reads method, path, JSON examples, statuses,
 * the curl call and the time of the last modification. Other content of the request and the
 * responses, such as a list of fields, is a gap: its copied text does not show which object
 * contains a field.
 */
final class TextPage {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern ENDPOINT =
      Pattern.compile(
          Stream.of(HttpMethod.values())
              .map(HttpMethod::name)
              .collect(joining("|", "(?m)^[ \\t]*(", ")[ \\t\\n]+(/\\S*)[ \\t]*$")));
  private static final Pattern STATUS =
      Pattern.compile("[^\\p{L}\\p{N}]{0,6}([1-5][0-9]{2})(?![0-9]).{0,40}");
  private static final Pattern LABEL =
      Pattern.compile("Examples?|Body|(?:application|multipart|text)/[A-Za-z0-9.+-]+");
  private static final Pattern CURL =
      Pattern.compile("curl .*'(https?://[^'?]+)\\??([^']*)'[ \\\\]*");
  private static final Pattern HEADER = Pattern.compile("--header '([^':]+):.*");
  private static final Pattern MODIFIED =
      Pattern.compile("Modified at ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}).*");
  private static final int MAX_EXAMPLES = 100;

  private final String text;
  private final List<String> gaps = new ArrayList<>();
  private final SourceTree document = SourceTree.object();
  private final String path;
  private final String operation;
  private int position;
  private int line;
  private Section section = Section.DESCRIPTION;

  /** Place of the request body or response that contains the next example. */
  private String owner;

  private boolean isGapReported;
  private int examples;

  private TextPage(String text, Matcher endpoint) {
    this.path = endpoint.group(2);
    HttpMethod method = HttpMethod.valueOf(endpoint.group(1));
    this.operation = "/paths" + pointer(path) + "/" + method.key();
    this.owner = operation;
    this.position = endpoint.end();
    this.line = 1 + PageText.countLines(text, 0, endpoint.start(2));
    String title = title(text.substring(0, endpoint.start()));
    document.put(operation, NODES.objectNode().put("summary", title), line);
    this.text = firstPage(text, endpoint);
  }

  /** Part of a page, which begins with a heading. */
  private enum Section {
    /** Text above the first heading. */
    DESCRIPTION(""),
    PARAMETERS("Request|(Path|Query|Header|Cookie) Params"),
    BODY("Body Params.*"),
    CODE_SAMPLES("Request (Code Samples|Request Example)"),
    RESPONSES("Responses"),
    /** Links below the page, or the rest of a section that cannot be read. */
    IGNORED("Modified at .*|Previous|Next|Built with");

    private final Pattern heading;

    Section(String heading) {
      this.heading = Pattern.compile(heading);
    }

    static Optional<Section> beginningWith(String line) {
      return Stream.of(values())
          .filter(section -> section.heading.matcher(line).matches())
          .findFirst();
    }
  }

  static DocumentationPage read(String text) throws UnreadablePageException {
    Matcher endpoint = ENDPOINT.matcher(text);
    if (!endpoint.find()) {
      throw PageReader.withoutOperation(
          "its %d lines do not have an HTTP method followed by a path that begins with a slash"
              .formatted(1 + PageText.countLines(text, 0, text.length())));
    }
    return new TextPage(text, endpoint).read();
  }

  private DocumentationPage read() {
    while (position < text.length()) {
      int next = text.indexOf('\n', position) + 1;
      int lineEnd = next == 0 ? text.length() : next;
      String content = text.substring(position, lineEnd).strip();
      if (isValue(content) && (section == Section.BODY || section == Section.RESPONSES)) {
        advance(readExample());
      } else {
        readLine(content);
        advance(lineEnd);
      }
    }
    OpenApiDocument read = OpenApiDocument.of(document);
    return new DocumentationPage(false, read, read.operations().get(0), "", gaps);
  }

  private void advance(int next) {
    line += PageText.countLines(text, position, next);
    position = next;
  }

  /** Returns the line above the method. */
  private static String title(String head) {
    String last = head.stripTrailing();
    return last.substring(last.lastIndexOf('\n') + 1).strip();
  }

  /** Returns the text without the pages after the first one. */
  private String firstPage(String pages, Matcher endpoint) {
    if (!endpoint.find()) {
      return pages;
    }
    gaps.add(
        "The file contains a second page at line %d, which was not read. Save each page in a file of its own."
            .formatted(1 + PageText.countLines(pages, 0, endpoint.start(1))));
    return pages.substring(0, endpoint.start());
  }

  private static boolean isValue(String content) {
    return content.startsWith("{") || content.startsWith("[");
  }

  private void readLine(String content) {
    if (content.isEmpty()) {
      return;
    }
    Optional<Section> next = Section.beginningWith(content);
    if (next.isPresent()) {
      open(next.get(), content);
      return;
    }
    switch (section) {
      case PARAMETERS -> reportUnread(content);
      case BODY, RESPONSES -> readBodyLine(content);
      case CODE_SAMPLES -> readCodeSample(content);
      case DESCRIPTION -> {
        if (isValue(content)) {
          reportUnread(content);
        }
      }
      case IGNORED -> {}
    }
  }

  private void open(Section next, String heading) {
    section = next;
    owner = operation + (next == Section.BODY ? "/requestBody" : "/responses/200");
    isGapReported = false;
    Matcher modified = MODIFIED.matcher(heading);
    if (modified.matches()) {
      document.put("/" + DocumentationPage.MODIFIED, NODES.textNode(modified.group(1)), line);
    }
  }

  private static String pointer(String key) {
    return JsonPointer.empty().appendProperty(key).toString();
  }

  private void readBodyLine(String content) {
    Matcher status = STATUS.matcher(content);
    if (section == Section.RESPONSES && status.matches()) {
      addStatus(status.group(1));
    } else if (!LABEL.matcher(content).matches()) {
      reportUnread(content);
    }
  }

  /** Several status lines are tabs: the page only shows the content of the first one. */
  private void addStatus(String status) {
    String response = operation + "/responses/" + status;
    if (!document.contains(operation + "/responses")) {
      owner = response;
    }
    if (!document.contains(response)) {
      document.put(response, NODES.objectNode(), line);
    }
  }

  private void reportUnread(String content) {
    if (!isGapReported) {
      isGapReported = true;
      gaps.add(
          "The text from line %d is not compared: %s. Save the page as Markdown to compare all of it."
              .formatted(line, PageText.quoted(content)));
    }
  }

  /** Reads the example at the current line, and returns the index of the text after it. */
  private int readExample() {
    if (++examples > MAX_EXAMPLES) {
      gaps.add(
          "The page has more than %d examples. The text from line %d is not compared."
              .formatted(MAX_EXAMPLES, line));
      return text.length();
    }
    try {
      SourceTree value =
          SourceTree.read(DocumentMapper.LENIENT_JSON, text.substring(position), line);
      String list = owner + "/content" + pointer(Body.JSON) + "/examples";
      document.put(list + "/example" + examples + "/value", value);
      return position + value.end();
    } catch (JsonProcessingException e) {
      gaps.add(PageReader.malformed("JSON", e));
      section = Section.IGNORED;
      return position;
    }
  }

  /** Reads the URL or a header of the curl call. The body of the call repeats the example. */
  private void readCodeSample(String content) {
    Matcher header = HEADER.matcher(content);
    Matcher curl = CURL.matcher(content);
    if (header.matches()) {
      addParameter(header.group(1), "header");
    } else if (curl.matches()) {
      addServer(curl.group(1));
      Stream.of(curl.group(2).split("&", -1))
          .map(parameter -> parameter.replaceFirst("=(?s:.*)", ""))
          .filter(name -> !name.isEmpty())
          .forEach(name -> addParameter(name, "query"));
    } else if (content.startsWith("curl ")) {
      gaps.add("The curl call at line " + line + " cannot be read.");
    }
  }

  /** Adds the base URL, which usually continues with the path of the page. */
  private void addServer(String url) {
    if (url.endsWith(path)) {
      String base = url.substring(0, url.length() - path.length());
      document.append("/servers", NODES.objectNode().put("url", base), line);
    } else {
      gaps.add(
          "The curl call at line %d has the address %s, but the page has the path %s."
              .formatted(line, PageText.quoted(url), PageText.quoted(path)));
    }
  }

  private void addParameter(String name, String in) {
    ObjectNode parameter = NODES.objectNode().put("name", name).put("in", in);
    document.append(operation + "/parameters", parameter, line);
  }
}
