package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.DocumentationPage.Modified;
import io.github.xportka.openapi.page.DocumentationPage.Server;
import io.github.xportka.openapi.page.TextLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of a page that was copied from a browser, with English or Chinese headings. */
final class TextPage {
  private static final Pattern ENDPOINT =
      Pattern.compile("(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\s+((?:https?://|/)\\S*)");
  private static final Pattern PATH = Pattern.compile("(?:https?://|/)\\S+");
  private static final Pattern STATUS =
      Pattern.compile(
          "[^\\p{L}\\p{N}{\\[\"]{0,6}([1-5][0-9]{2})(?![0-9]).{0,40}|.{1,20}[(（]([1-5][0-9]{2})[)）]");
  private static final Pattern MODIFIED =
      Pattern.compile("(?i)(?:modified at|last modified|修改于|修改时间|最后修改)[:：]?\\s*(.*)");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");
  private static final Pattern PAGE_ADDRESS = Pattern.compile("https://[^\\s/]+/api-[0-9]{5,12}");
  private static final int MAX_BODIES = 100;

  private final TextLines lines;
  private final List<String> gaps = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private final List<TextSection> sections = new ArrayList<>();
  private Optional<Modified> modified = Optional.empty();
  private Optional<CurlCommand> curl = Optional.empty();
  private int curlLine;
  private boolean isEnded;

  private TextPage(TextLines lines) {
    this.lines = lines;
  }

  /** Method and path of the page with the index of the line after them. */
  private record Endpoint(String method, String path, int line, int next, String title) {}

  static DocumentationPage read(String text) throws UnreadablePageException {
    return new TextPage(TextLines.of(text)).read();
  }

  private DocumentationPage read() throws UnreadablePageException {
    Optional<Endpoint> found = firstEndpoint();
    readSections(found);
    Endpoint endpoint =
        found
            .or(() -> curl.map(this::endpointOf))
            .orElseThrow(() -> PageReader.withoutOperation(seen()));
    String path = endpoint.path();
    if (!path.startsWith("/")) {
      int slash = path.indexOf('/', path.indexOf("//") + 2);
      String host = slash < 0 ? path : path.substring(0, slash);
      servers.add(0, new Server(host, endpoint.line()));
      path = slash < 0 ? "/" : path.substring(slash);
    } else {
      addServer(path);
    }
    int line = endpoint.line();
    LineObject document = LineObject.document();
    LineObject operation =
        document
            .object("paths", line)
            .object(path, line)
            .object(endpoint.method().toLowerCase(Locale.ROOT), line);
    if (!endpoint.title().isEmpty()) {
      operation.put("summary", endpoint.title(), line);
    }
    for (TextSection section : sections) {
      section.write(operation, gaps);
    }
    curl.ifPresent(call -> writeCurl(call, operation));
    Operation read = document.toDocument().operations().get(0);
    return new DocumentationPage(
        PageForm.TEXT, endpoint.title(), read, servers, number(), "", modified, gaps);
  }

  /** Finds the address of the page, which can be on a line of its own. */
  private Optional<String> number() {
    for (int i = 0; i < lines.size(); i++) {
      if (PAGE_ADDRESS.matcher(lines.trimmed(i)).matches()) {
        return DocumentationPage.numberIn(lines.trimmed(i));
      }
    }
    return Optional.empty();
  }

  private Endpoint endpointOf(CurlCommand call) {
    String method = HttpMethod.of(call.method()).map(Enum::name).orElse("POST");
    return new Endpoint(method, call.path(), curlLine, 0, "");
  }

  /** The path of the page usually continues the base URL, which only the call shows. */
  private void addServer(String path) {
    curl.ifPresent(
        call -> {
          String url = call.url();
          if (url.endsWith(path)) {
            String base = url.substring(0, url.length() - path.length());
            servers.add(new Server(base.replaceAll("/+$", ""), curlLine));
          } else {
            gaps.add(
                "The curl call at line %d has the path %s, but the page has %s."
                    .formatted(curlLine, PageText.quoted(call.path()), PageText.quoted(path)));
          }
        });
  }

  private Optional<Endpoint> firstEndpoint() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Endpoint> found = endpointAt(i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Endpoint> endpointAt(int index) {
    String text = lines.trimmed(index);
    Matcher both = ENDPOINT.matcher(text);
    if (both.matches()) {
      int line = lines.get(index).number();
      return Optional.of(new Endpoint(both.group(1), both.group(2), line, index + 1, title(index)));
    }
    if (HttpMethod.of(text).isEmpty() || !text.equals(text.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int next = lines.nextFilled(index + 1);
    String path = lines.trimmed(next);
    return PATH.matcher(path).matches()
        ? Optional.of(new Endpoint(text, path, lines.get(next).number(), next + 1, title(index)))
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

  private String seen() {
    return "its "
        + lines.size()
        + " lines do not have an HTTP method followed by a path that begins with a slash";
  }

  private void readSections(Optional<Endpoint> first) {
    TextSection section = new TextSection(TextSection.Kind.NONE, "", 0);
    sections.add(section);
    int index = first.map(Endpoint::next).orElse(0);
    while (index < lines.size()) {
      Line line = lines.get(index);
      String text = line.trimmed();
      Optional<TextHeading> heading = TextHeading.of(text);
      if (text.isEmpty()) {
        index++;
      } else if (readModified(index, text)) {
        section = open(TextSection.Kind.NONE, "", line);
        index++;
      } else if (text.startsWith("curl ") && !isEnded) {
        index = readCurl(index);
      } else if (isJson(section, text)) {
        index = readJson(section, index);
      } else if (heading.isPresent() && !section.isNameOfField(heading.get(), text, lines, index)) {
        section = heading(section, heading.get(), text, line);
        index++;
      } else if (section.kind() == TextSection.Kind.RESPONSE && isStatus(section, text)) {
        section = status(section, text, line);
        index++;
      } else if (isSecondPage(index, first)) {
        gaps.add(
            "The file contains a second page at line "
                + line.number()
                + ", which was not read. Save each page in a file of its own.");
        return;
      } else {
        section.add(line);
        index++;
      }
    }
  }

  /** Tells whether another operation begins. A page can repeat its own method and path. */
  private boolean isSecondPage(int index, Optional<Endpoint> first) {
    return first.isPresent()
        && endpointAt(index).filter(next -> !next.path().equals(first.get().path())).isPresent();
  }

  private boolean readModified(int index, String text) {
    Matcher matcher = MODIFIED.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    String rest = matcher.group(1).isEmpty() ? lines.trimmed(index + 1) : matcher.group(1);
    Matcher time = TIME.matcher(rest);
    if (time.find() && modified.isEmpty()) {
      modified = Optional.of(new Modified(time.group(), lines.get(index).number()));
    }
    isEnded = true;
    return true;
  }

  private int readCurl(int index) {
    curlLine = lines.get(index).number();
    try {
      CurlCommand call = CurlCommand.read(lines.join(index, lines.size()).stripLeading(), curlLine);
      curl = Optional.of(call);
      return index + call.lineCount();
    } catch (UnreadablePageException e) {
      gaps.add(e.getMessage());
      return nextHeading(index + 1);
    }
  }

  private boolean isJson(TextSection section, String text) {
    return (text.startsWith("{") || text.startsWith("[")) && section.canHaveExample() && !isEnded;
  }

  private int readJson(TextSection section, int index) {
    try {
      ParsedValue value = lines.json(index);
      if (section.examples().size() < MAX_BODIES) {
        section.examples().add(value);
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

  private TextSection heading(TextSection current, TextHeading heading, String text, Line line) {
    boolean isResponse = current.kind() == TextSection.Kind.RESPONSE;
    return switch (heading) {
      case REQUEST, CODE -> open(TextSection.Kind.NONE, "", line);
      case PATH, QUERY, HEADER, COOKIE ->
          open(
              isResponse ? TextSection.Kind.NONE : TextSection.Kind.PARAMETERS,
              heading.name().toLowerCase(Locale.ROOT),
              line);
      case BODY -> open(TextSection.Kind.REQUEST_BODY, TextHeading.mediaType(text), line);
      case REQUEST_EXAMPLE ->
          current.kind() == TextSection.Kind.REQUEST_BODY
              ? current.endFields()
              : open(TextSection.Kind.REQUEST_BODY, "", line);
      case RESPONSES -> open(TextSection.Kind.RESPONSE, "200", line);
      case RESPONSE_EXAMPLE ->
          isResponse ? current.endFields() : open(TextSection.Kind.RESPONSE, "200", line);
      case EXAMPLE -> current.endFields();
      case RESPONSE_BODY -> isResponse ? current : open(TextSection.Kind.NONE, "", line);
      case FOOTER -> {
        isEnded = current.kind() == TextSection.Kind.RESPONSE || isEnded;
        yield current.endFields();
      }
    };
  }

  private static boolean isStatus(TextSection section, String text) {
    Matcher status = STATUS.matcher(text);
    return status.matches()
        && (section.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0)));
  }

  /** Several status lines in a row are tabs: the page only shows the content of the first one. */
  private TextSection status(TextSection section, String text, Line line) {
    Matcher matcher = STATUS.matcher(text);
    String status = "200";
    if (matcher.matches()) {
      status = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
    if (section.isEmpty()) {
      section.addStatus(status, line.number());
      return section;
    }
    TextSection next = open(TextSection.Kind.RESPONSE, "200", line);
    next.addStatus(status, line.number());
    return next;
  }

  private TextSection open(TextSection.Kind kind, String detail, Line line) {
    TextSection section = new TextSection(kind, detail, line.number());
    sections.add(section);
    return section;
  }

  private void writeCurl(CurlCommand call, LineObject operation) {
    call.query().forEach(name -> addParameter(operation, name, "query"));
    call.headers().forEach(name -> addParameter(operation, name, "header"));
    String body = call.body().orElse("").strip();
    if (!body.startsWith("{") && !body.startsWith("[")) {
      return;
    }
    int line = curlLine + call.bodyLine();
    try {
      ParsedValue value = ValueParser.json(body, 0, below -> line + below - 1);
      LineObject media =
          operation.object("requestBody", line).object("content", line).object(Body.JSON, line);
      boolean isKnown = false;
      for (JsonNode example : media.values("examples")) {
        isKnown |= example.path("value").equals(value.content());
      }
      if (!isKnown) {
        media.object("examples", line).object("curl", line).put("value", value);
      }
    } catch (UnreadablePageException e) {
      gaps.add("The body of the curl call cannot be read. " + e.getMessage());
    }
  }

  /** Adds a parameter that only the call shows. The call does not state whether it is required. */
  private void addParameter(LineObject operation, String name, String in) {
    for (JsonNode known : operation.values("parameters")) {
      String knownName = known.path("name").asText();
      boolean isSame =
          in.equals("header") ? knownName.equalsIgnoreCase(name) : knownName.equals(name);
      if (isSame && known.path("in").asText().equals(in)) {
        return;
      }
    }
    LineObject parameter = operation.append("parameters", curlLine);
    parameter.put("name", name, curlLine);
    parameter.put("in", in, curlLine);
  }
}
