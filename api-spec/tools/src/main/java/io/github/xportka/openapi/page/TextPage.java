package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reader of a page that was copied from a browser. It reads method, path, examples, statuses, the
 * curl call and the time of the last modification. Other content of the request and the responses,
 * such as a list of fields, is a gap: its copied text does not show which object contains a field.
 */
final class TextPage {
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?m)^[ \\t]*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)[ \\t\\n]+(/\\S*)[ \\t]*$");
  private static final Pattern STATUS =
      Pattern.compile("[^\\p{L}\\p{N}]{0,6}([1-5][0-9]{2})(?![0-9]).{0,40}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(?:application|multipart|text)/[A-Za-z0-9.+-]+");
  private static final Pattern CURL =
      Pattern.compile("curl .*'(https?://[^'?]+)\\??([^']*)'[ \\\\]*");
  private static final Pattern HEADER = Pattern.compile("--header '([^':]+):.*");
  private static final Pattern MODIFIED =
      Pattern.compile("(?m)^[ \\t]*Modified at ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8})");
  private static final String MODIFIED_KEY = "x-modified";
  private static final String BODY_PARAMS = "Body Params";
  private static final int MAX_TITLE = 200;
  private static final int MAX_EXAMPLES = 100;
  private static final int MAX_PARAMETERS = 1_000;

  private final String text;
  private final List<String> gaps = new ArrayList<>();
  private final LineObject document = LineObject.document();
  private final String path;
  private final LineObject operation;
  private final String title;
  private final int end;
  private int position;
  private int line;
  private Section section = Section.DESCRIPTION;

  /** Request body or response that contains the next example. */
  private @Nullable LineObject owner;

  private String mediaType = Body.JSON;
  private boolean isGapReported;
  private int examples;

  private TextPage(String text, Matcher endpoint) {
    this.text = text;
    this.path = endpoint.group(2);
    this.line = lineOf(endpoint.start(2));
    this.title = title(text.substring(0, endpoint.start()));
    this.operation =
        document
            .object("paths", line)
            .object(path, line)
            .object(endpoint.group(1).toLowerCase(Locale.ROOT), line);
    this.position = endpoint.end();
    this.end = endOfPage(endpoint);
  }

  /** Part of a page. */
  private enum Section {
    DESCRIPTION,
    PARAMETERS,
    BODY,
    CODE_SAMPLES,
    RESPONSES,
    UNREADABLE,
    FOOTER;

    /** Finds the section that begins with a heading. */
    static Optional<Section> of(String heading) {
      return Optional.ofNullable(
          switch (heading) {
            case "Request", "Path Params", "Query Params", "Header Params", "Cookie Params" ->
                PARAMETERS;
            case "Request Code Samples", "Request Request Example" -> CODE_SAMPLES;
            case "Responses" -> RESPONSES;
            default -> heading.startsWith(BODY_PARAMS) ? BODY : null;
          });
    }

    boolean hasExamples() {
      return this == BODY || this == RESPONSES;
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
    while (position < end && section != Section.FOOTER) {
      int lineEnd = text.indexOf('\n', position) < 0 ? end : text.indexOf('\n', position);
      String content = text.substring(position, lineEnd).strip();
      boolean isValue = content.startsWith("{") || content.startsWith("[");
      if (isValue && section.hasExamples()) {
        advance(readExample());
      } else {
        readLine(content, isValue);
        advance(Math.min(lineEnd + 1, end));
      }
    }
    Matcher time = MODIFIED.matcher(text);
    if (time.find()) {
      document.put(MODIFIED_KEY, time.group(1), lineOf(time.start(1)));
    }
    OpenApiDocument read = document.toDocument();
    return new DocumentationPage(
        PageForm.TEXT,
        title,
        read.operations().get(0),
        OpenApiPage.servers(read.root()),
        Optional.empty(),
        "",
        Optional.of(read.root().at(MODIFIED_KEY)).filter(Node::exists),
        gaps);
  }

  private int lineOf(int offset) {
    return 1 + PageText.countLines(text, 0, offset);
  }

  private void advance(int next) {
    line += PageText.countLines(text, position, next);
    position = next;
  }

  /** Returns the line above the method. */
  private static String title(String head) {
    String last = head.stripTrailing();
    String title = last.substring(last.lastIndexOf('\n') + 1).strip();
    return title.length() <= MAX_TITLE && Section.of(title).isEmpty() ? title : "";
  }

  private int endOfPage(Matcher endpoint) {
    while (endpoint.find()) {
      if (!endpoint.group(2).equals(path)) {
        gaps.add(
            "The file contains a second page at line %d, which was not read. Save each page in a file of its own."
                .formatted(lineOf(endpoint.start(1))));
        return endpoint.start();
      }
    }
    return text.length();
  }

  private void readLine(String content, boolean isValue) {
    Optional<Section> next = Section.of(content);
    Matcher status = STATUS.matcher(content);
    if (next.isPresent()) {
      open(next.get(), content);
    } else if (section == Section.RESPONSES && status.matches()) {
      addStatus(status.group(1));
    } else if (section == Section.RESPONSES && isFooter(content)) {
      section = Section.FOOTER;
    } else if (section == Section.CODE_SAMPLES) {
      readCodeSample(content);
    } else if (section.hasExamples() && MEDIA_TYPE.matcher(content).matches()) {
      mediaType = content;
    } else if (section == Section.PARAMETERS || section.hasExamples() || isValue) {
      reportUnread(content);
    }
  }

  private void open(Section next, String heading) {
    section = next;
    isGapReported = false;
    owner = null;
    mediaType =
        heading.length() > BODY_PARAMS.length() && next == Section.BODY
            ? heading.substring(BODY_PARAMS.length()).strip()
            : Body.JSON;
  }

  /** Several status lines are tabs: the page only shows the content of the first one. */
  private void addStatus(String status) {
    LineObject response = operation.object("responses", line).object(status, line);
    owner = owner == null ? response : owner;
  }

  private static boolean isFooter(String content) {
    return content.startsWith("Modified at ")
        || List.of("Previous", "Next", "Built with").contains(content);
  }

  private void reportUnread(String content) {
    boolean isKnown = List.of("", "Example", "Examples", "Body").contains(content);
    if (!isKnown && !isGapReported && section != Section.UNREADABLE) {
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
      section = Section.FOOTER;
      return position;
    }
    int first = line;
    try {
      ParsedValue value = ValueParser.json(text, position, below -> first + below - 1);
      LineObject media =
          owner().object("content", line).object(OpenApiPage.mediaType(mediaType), line);
      media.object("examples", line).object("example" + examples, line).put("value", value);
      return Math.min(value.end(), end);
    } catch (UnreadablePageException e) {
      gaps.add(e.getMessage());
      section = Section.UNREADABLE;
      return position;
    }
  }

  private LineObject owner() {
    if (owner == null) {
      owner =
          section == Section.BODY
              ? operation.object("requestBody", line)
              : operation.object("responses", line).object("200", line);
    }
    return owner;
  }

  /** Reads the URL or a header of the curl call. The body of the call repeats the example. */
  private void readCodeSample(String content) {
    Matcher header = HEADER.matcher(content);
    Matcher curl = CURL.matcher(content);
    if (header.matches()) {
      addParameter(header.group(1), "header");
    } else if (curl.matches()) {
      addServer(curl.group(1));
      for (String parameter : curl.group(2).split("&", MAX_PARAMETERS)) {
        if (!parameter.isEmpty()) {
          addParameter(parameter.replaceFirst("=(?s:.*)", ""), "query");
        }
      }
    } else if (content.startsWith("curl ")) {
      gaps.add("The curl call at line " + line + " cannot be read.");
    }
  }

  /** Adds the base URL, which usually continues with the path of the page. */
  private void addServer(String url) {
    if (url.endsWith(path)) {
      String base = url.substring(0, url.length() - path.length());
      document.append("servers", line).put("url", base, line);
    } else {
      gaps.add(
          "The curl call at line %d has the address %s, but the page has the path %s."
              .formatted(line, PageText.quoted(url), PageText.quoted(path)));
    }
  }

  private void addParameter(String name, String in) {
    LineObject parameter = operation.append("parameters", line);
    parameter.put("name", name, line);
    parameter.put("in", in, line);
  }
}
