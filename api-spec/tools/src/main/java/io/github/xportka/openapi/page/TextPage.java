package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.page.DocumentationPage.Modified;
import io.github.xportka.openapi.page.DocumentationPage.Server;
import io.github.xportka.openapi.page.FieldList.Field;
import io.github.xportka.openapi.page.TextLines.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reader of a page that was copied from a browser, with English or Chinese headings. */
final class TextPage {
  private static final Pattern ENDPOINT =
      Pattern.compile("(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\s+((?:https?://|/)\\S*)");
  private static final Pattern STATUS =
      Pattern.compile("[^\\p{L}\\p{N}{\\[\"]{0,6}([1-5][0-9]{2})(?![0-9]).{0,40}");
  private static final Pattern MODIFIED = Pattern.compile("(?i)(?:modified at|修改于)[:：]?\\s*(.*)");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");
  private static final Pattern PAGE_ADDRESS =
      Pattern.compile("(?m)^\\s*(https://[^\\s/]+/api-[0-9]{5,12})\\s*$");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(application|multipart|text)/[A-Za-z0-9.+-]+");
  private static final int MAX_BODIES = 100;

  private final TextLines lines;
  private final LineObject document = LineObject.document();
  private final List<String> gaps = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private @Nullable Modified modified;
  private @Nullable CurlCommand curl;
  private boolean isEnded;

  private TextPage(TextLines lines) {
    this.lines = lines;
  }

  /** Method and path of the page with the index of the line after them. */
  private record Endpoint(String method, String path, int line, int next, String title) {}

  /** Part of the page with a list of fields and examples. */
  private static final class Section {
    private final TextHeading kind;
    private final int line;
    private final List<Line> fieldLines = new ArrayList<>();
    private final List<ParsedValue> examples = new ArrayList<>();
    private final Map<String, Integer> statuses = new LinkedHashMap<>();
    private String mediaType = "";
    private boolean hasFieldsEnded;

    Section(TextHeading kind, int line) {
      this.kind = kind;
      this.line = line;
    }

    boolean isResponse() {
      return kind == TextHeading.RESPONSES;
    }

    boolean isBody() {
      return isResponse() || kind == TextHeading.BODY;
    }

    boolean isEmpty() {
      return fieldLines.isEmpty() && examples.isEmpty();
    }
  }

  static DocumentationPage read(String text) throws UnreadablePageException {
    TextPage page = new TextPage(TextLines.of(text));
    Matcher address = PAGE_ADDRESS.matcher(text);
    Optional<String> number =
        address.find() ? DocumentationPage.numberIn(address.group(1)) : Optional.empty();
    return page.read(number);
  }

  private DocumentationPage read(Optional<String> number) throws UnreadablePageException {
    Optional<Endpoint> first =
        IntStream.range(0, lines.size())
            .mapToObj(this::endpointAt)
            .flatMap(Optional::stream)
            .findFirst();
    readSections(first);
    Endpoint endpoint =
        first
            .or(
                () ->
                    Optional.ofNullable(curl)
                        .map(call -> new Endpoint(call.method, call.path(), call.line, 0, "")))
            .orElseThrow(
                () ->
                    PageReader.withoutOperation(
                        "its %d lines do not have an HTTP method followed by a path that begins with a slash"
                            .formatted(lines.size())));
    int line = endpoint.line();
    LineObject operation =
        document
            .object("paths", line)
            .object(addServer(endpoint), line)
            .object(endpoint.method().toLowerCase(Locale.ROOT), line);
    if (!endpoint.title().isEmpty()) {
      operation.put("summary", endpoint.title(), line);
    }
    for (Section section : sections) {
      write(section, operation);
    }
    if (curl != null) {
      writeCurl(curl, operation);
    }
    return new DocumentationPage(
        PageForm.TEXT,
        endpoint.title(),
        document.toDocument().operations().get(0),
        servers,
        number,
        "",
        Optional.ofNullable(modified),
        gaps);
  }

  /** Returns the path. It usually continues the base URL, which only the call shows. */
  private String addServer(Endpoint endpoint) {
    String path = endpoint.path();
    if (!path.startsWith("/")) {
      int slash = path.indexOf('/', path.indexOf("//") + 2);
      servers.add(new Server(slash < 0 ? path : path.substring(0, slash), endpoint.line()));
      return slash < 0 ? "/" : path.substring(slash);
    }
    if (curl != null && curl.url.endsWith(path)) {
      String base = curl.url.substring(0, curl.url.length() - path.length());
      servers.add(new Server(base.replaceAll("/+$", ""), curl.line));
    } else if (curl != null) {
      gaps.add(
          "The curl call at line %d has the path %s, but the page has %s."
              .formatted(curl.line, PageText.quoted(curl.path()), PageText.quoted(path)));
    }
    return path;
  }

  /** Finds method and path on one line, or on two lines in a row. */
  private Optional<Endpoint> endpointAt(int index) {
    String text = lines.trimmed(index);
    int last = index;
    if (HttpMethod.of(text).isPresent()) {
      last = lines.nextFilled(index + 1);
      text = text + " " + lines.trimmed(last);
    }
    Matcher both = ENDPOINT.matcher(text);
    return both.matches()
        ? Optional.of(
            new Endpoint(
                both.group(1), both.group(2), lines.get(last).number(), last + 1, title(index)))
        : Optional.empty();
  }

  /** Returns the line above the method, unless the line is a heading. */
  private String title(int index) {
    for (int i = index - 1; i >= 0 && i >= index - 4; i--) {
      String text = lines.trimmed(i);
      if (!text.isEmpty()) {
        return text.length() <= 200 && TextHeading.of(text).isEmpty()
            ? text.replaceFirst("^#+\\s*", "")
            : "";
      }
    }
    return "";
  }

  private void readSections(Optional<Endpoint> first) {
    Section section = open(TextHeading.REQUEST, 0);
    int index = first.map(Endpoint::next).orElse(0);
    while (index < lines.size()) {
      Line line = lines.get(index);
      String text = line.trimmed();
      Optional<TextHeading> heading = TextHeading.of(text);
      boolean isJson = text.startsWith("{") || text.startsWith("[");
      if (readModified(index, text)) {
        section = open(TextHeading.REQUEST, line.number());
        index++;
      } else if (text.startsWith("curl ") && !isEnded) {
        index = readCurl(index);
      } else if (isJson && section.isBody() && !isEnded) {
        index = readJson(section, index);
      } else if (heading.isPresent() && !isNameOfField(section, heading.get(), index)) {
        section = heading(section, heading.get(), line);
        index++;
      } else if (!status(section, text).isEmpty()) {
        section = section.isEmpty() ? section : open(TextHeading.RESPONSES, line.number());
        section.statuses.putIfAbsent(status(section, text), line.number());
        index++;
      } else if (endpointAt(index)
          .filter(next -> first.isPresent() && !next.path().equals(first.get().path()))
          .isPresent()) {
        gaps.add(
            "The file contains a second page at line %d, which was not read. Save each page in a file of its own."
                .formatted(line.number()));
        return;
      } else {
        add(section, line);
        index++;
      }
    }
  }

  private static void add(Section section, Line line) {
    if (section.isBody() && MEDIA_TYPE.matcher(line.trimmed()).matches()) {
      section.mediaType = line.trimmed();
    } else if (!section.hasFieldsEnded && section.kind != TextHeading.REQUEST) {
      section.fieldLines.add(line);
    }
  }

  /** Tells whether a word is the name of a field, although it is also a heading. */
  private boolean isNameOfField(Section section, TextHeading heading, int index) {
    String next = lines.trimmed(lines.nextFilled(index + 1));
    return section.kind != TextHeading.REQUEST
        && !section.hasFieldsEnded
        && heading != TextHeading.RESPONSE_BODY
        && Character.isLowerCase(lines.trimmed(index).codePointAt(0))
        && FieldList.Type.parse(next).filter(type -> type.rest().isEmpty()).isPresent();
  }

  private boolean readModified(int index, String text) {
    Matcher matcher = MODIFIED.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    Matcher time =
        TIME.matcher(matcher.group(1).isEmpty() ? lines.trimmed(index + 1) : matcher.group(1));
    if (time.find() && modified == null) {
      modified = new Modified(time.group(), lines.get(index).number());
    }
    isEnded = true;
    return true;
  }

  private int readCurl(int index) {
    try {
      curl = CurlCommand.read(lines.from(index), lines.get(index).number());
      return index + curl.lineCount;
    } catch (UnreadablePageException e) {
      gaps.add(e.getMessage());
      return nextHeading(index + 1);
    }
  }

  private int readJson(Section section, int index) {
    try {
      ParsedValue value = lines.json(index);
      if (section.examples.size() < MAX_BODIES) {
        section.examples.add(value);
      }
      return lines.lineAt(value.end() - 1) + 1;
    } catch (UnreadablePageException e) {
      gaps.add(e.getMessage());
      return nextHeading(index + 1);
    }
  }

  private int nextHeading(int index) {
    int next = index;
    while (next < lines.size() && TextHeading.of(lines.trimmed(next)).isEmpty()) {
      next++;
    }
    return next;
  }

  private Section heading(Section current, TextHeading heading, Line line) {
    switch (heading) {
      case BODY -> {
        Section body = open(TextHeading.BODY, line.number());
        body.mediaType = TextHeading.mediaType(line.trimmed());
        return body;
      }
      case REQUEST, RESPONSES -> {
        return open(heading, line.number());
      }
      case PATH, QUERY, HEADER, COOKIE -> {
        return open(current.isResponse() ? TextHeading.REQUEST : heading, line.number());
      }
      case RESPONSE_BODY -> {
        return current.isResponse() ? current : open(TextHeading.REQUEST, line.number());
      }
      case REQUEST_EXAMPLE, RESPONSE_EXAMPLE -> {
        TextHeading kind =
            heading == TextHeading.REQUEST_EXAMPLE ? TextHeading.BODY : TextHeading.RESPONSES;
        Section section = current.kind == kind ? current : open(kind, line.number());
        section.hasFieldsEnded = true;
        return section;
      }
      case EXAMPLE, FOOTER -> {
        isEnded |= heading == TextHeading.FOOTER && current.isResponse();
        current.hasFieldsEnded = true;
        return current;
      }
    }
    return current;
  }

  /** Returns the status of a line such as {@code 🟢200 OK}; empty for another line. */
  private static String status(Section section, String text) {
    Matcher status = STATUS.matcher(text);
    boolean isStatus =
        section.isResponse()
            && status.matches()
            && (section.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0)));
    return isStatus ? status.group(1) : "";
  }

  private Section open(TextHeading kind, int line) {
    Section section = new Section(kind, line);
    sections.add(section);
    return section;
  }

  private void write(Section section, LineObject operation) throws UnreadablePageException {
    int line = section.line;
    switch (section.kind) {
      case PATH, QUERY, HEADER, COOKIE -> {
        for (Field field : FieldList.read(section.fieldLines).fields()) {
          writeParameter(section, field, operation.append("parameters", field.line));
        }
      }
      case BODY -> {
        if (!section.isEmpty()) {
          writeBody(section, operation.object("requestBody", line), line);
        }
      }
      case RESPONSES -> writeResponses(section, operation.object("responses", line));
      default -> {}
    }
  }

  private static void writeParameter(Section section, Field field, LineObject parameter) {
    parameter.put("name", field.name, field.line);
    parameter.put("in", section.kind.name().toLowerCase(Locale.ROOT), field.line);
    boolean isPath = section.kind == TextHeading.PATH;
    if (field.required != null || isPath) {
      parameter.put("required", isPath || Boolean.TRUE.equals(field.required), field.line);
    }
    FieldList.write(field, parameter.object("schema", field.line));
  }

  /** Several status lines in a row are tabs: the page only shows the content of the first one. */
  private void writeResponses(Section section, LineObject responses)
      throws UnreadablePageException {
    if (section.statuses.isEmpty() && !section.isEmpty()) {
      section.statuses.put("200", section.line);
    }
    boolean isFirst = true;
    for (Map.Entry<String, Integer> status : section.statuses.entrySet()) {
      LineObject response = responses.object(status.getKey(), status.getValue());
      if (isFirst && !section.isEmpty()) {
        writeBody(section, response, status.getValue());
      }
      isFirst = false;
    }
  }

  private void writeBody(Section section, LineObject owner, int line)
      throws UnreadablePageException {
    String type = section.mediaType.isEmpty() ? Body.JSON : section.mediaType;
    LineObject media = owner.object("content", line).object(OpenApiPage.mediaType(type), line);
    for (ParsedValue example : section.examples) {
      String name = "example" + media.values("examples").size();
      media.object("examples", example.line()).object(name, example.line()).put("value", example);
    }
    FieldList list = FieldList.read(section.fieldLines);
    if (!list.fields().isEmpty() && !media.has("schema")) {
      list.write(media, list.fields().get(0).line, gaps);
    }
  }

  private void writeCurl(CurlCommand call, LineObject operation) {
    call.query.forEach(name -> addParameter(call.line, operation, name, "query"));
    call.headers.forEach(name -> addParameter(call.line, operation, name, "header"));
    String body = call.body.strip();
    if (!body.startsWith("{") && !body.startsWith("[")) {
      return;
    }
    int line = call.bodyLine;
    try {
      ParsedValue value = ValueParser.json(body, 0, below -> line + below - 1);
      LineObject media =
          operation.object("requestBody", line).object("content", line).object(Body.JSON, line);
      for (JsonNode example : media.values("examples")) {
        if (example.path("value").equals(value.content())) {
          return;
        }
      }
      media.object("examples", line).object("curl", line).put("value", value);
    } catch (UnreadablePageException e) {
      gaps.add("The body of the curl call cannot be read. " + e.getMessage());
    }
  }

  /** Adds a parameter that only the call shows. The call does not state whether it is required. */
  private static void addParameter(int line, LineObject operation, String name, String in) {
    String key = ParameterComparison.key(in, name);
    for (JsonNode known : operation.values("parameters")) {
      String knownIn = known.path("in").asText();
      if (ParameterComparison.key(knownIn, known.path("name").asText()).equals(key)) {
        return;
      }
    }
    LineObject parameter = operation.append("parameters", line);
    parameter.put("name", name, line);
    parameter.put("in", in, line);
  }
}
