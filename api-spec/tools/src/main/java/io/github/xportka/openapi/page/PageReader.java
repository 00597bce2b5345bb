package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a page from its method to its end, line by line, once. */
final class PageReader {
  private static final Map<Heading, String> PARAMETERS =
      Map.of(
          Heading.PATH,
          Parameter.PATH,
          Heading.QUERY,
          Parameter.QUERY,
          Heading.HEADER,
          Parameter.HEADER,
          Heading.COOKIE,
          Parameter.COOKIE);

  private final PageLines lines;
  private final JsonBlock.Budget budget = new JsonBlock.Budget();
  private final List<Section> sections = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();

  /** The answers that stand side by side: what follows belongs to the first of them. */
  private final List<Response> tabs = new ArrayList<>();

  private Part part = new Part(Where.NOWHERE, "", 0);
  private @Nullable CurlSample curl;
  private @Nullable Body request;
  private DocumentationPage.@Nullable Modified modified;
  private final int lastHeading;
  private int responsesLine;
  private boolean ended;
  private boolean endsWithJson;

  PageReader(PageLines lines) {
    this.lines = lines;
    this.lastHeading = lastHeading(lines);
  }

  /** The index of the last line that opens a section; -1 when none does. */
  private static int lastHeading(PageLines lines) {
    int last = lines.size() - 1;
    while (last >= 0 && !opensSection(lines.get(last))) {
      last--;
    }
    return last;
  }

  private static boolean opensSection(PageLine line) {
    Heading heading = Heading.of(line.trimmed());
    return heading != null && heading.compareTo(Heading.RESPONSES) <= 0;
  }

  /** The part of the page that a line belongs to. */
  private enum Where {
    NOWHERE,
    PARAMETERS,
    REQUEST_BODY,
    CODE,
    RESPONSES
  }

  /** A part of the page while it is being read. */
  private static final class Part {
    private final Where where;
    private final String in;
    private final int line;
    private final List<PageLine> list = new ArrayList<>();
    private final List<JsonBlock> examples = new ArrayList<>();
    private @Nullable String mediaType;
    private boolean listIsOver;
    private boolean bodyIsNamed;

    Part(Where where, String in, int line) {
      this.where = where;
      this.in = in;
      this.line = line;
    }

    boolean isEmpty() {
      return list.isEmpty() && examples.isEmpty();
    }

    boolean canHaveJson() {
      return where == Where.REQUEST_BODY || where == Where.RESPONSES;
    }

    String lastLine() {
      return list.isEmpty() ? "" : list.get(list.size() - 1).trimmed();
    }

    Body body(boolean complete) {
      return new Body(line, mediaType, List.of(FieldList.of(list)), examples, complete);
    }
  }

  /**
   * Reads the page.
   *
   * @throws UnreadablePageException when it has no method and path, or JSON without end
   */
  DocumentationPage read() {
    if (lines.size() == 0) {
      throw new UnreadablePageException("The file is empty.");
    }
    EndpointFinder.Found found = new EndpointFinder(lines).find();
    int next = found.next();
    while (next < lines.size() && !ended) {
      next = readAt(next);
    }
    boolean complete = ended || (responsesLine > 0 && endsWithJson);
    close(complete);
    return new DocumentationPage(
        lines.size(),
        found.endpoint(),
        found.others(),
        sections,
        curl,
        request(),
        Response.merged(responses),
        modified,
        !complete);
  }

  /** Reads what begins on a line, and returns the index of the line behind it. */
  private int readAt(int index) {
    PageLine line = lines.get(index);
    String text = line.trimmed();
    if (text.isEmpty()) {
      return index + 1;
    }
    if (modified(index, text)) {
      return index + 1;
    }
    int behindJson = json(index, text);
    if (behindJson > index) {
      return behindJson;
    }
    endsWithJson = false;
    if (part.where == Where.CODE && curl == null && CurlSample.startsAt(line)) {
      return curl(index);
    }
    if (lines.isOpen(index)) {
      // May be the half of anything.
      return index + 1;
    }
    if (!heading(index, text) && !status(line, text) && (!part.listIsOver || reopens(index))) {
      mediaTypeOrField(line, text);
    }
    return index + 1;
  }

  private boolean modified(int index, String text) {
    boolean inList = !part.list.isEmpty() && !part.listIsOver;
    ModifiedLine line = ModifiedLine.of(text, next(index), inList);
    if (line == null) {
      return false;
    }
    boolean isOpen = lines.isOpen(line.isBelow() ? lines.nextFilled(index + 1) : index);
    if (isOpen && !line.isExact()) {
      return false;
    }
    if (modified == null) {
      modified = new DocumentationPage.Modified(line.time(), lines.get(index).number());
    }
    ended = isBehindEverything(index);
    return true;
  }

  /** Whether all sections of the page are above a line, be the answers among them or not. */
  private boolean isBehindEverything(int index) {
    return responsesLine > 0 || index > lastHeading;
  }

  /** Whether a field follows what ended the list: some pages show the example above it. */
  private boolean reopens(int index) {
    int next = lines.nextFilled(index + 1);
    boolean field =
        part.canHaveJson()
            && FieldStart.isOnlyAField(lines.get(index).trimmed(), next(index), next(next));
    part.listIsOver = !field;
    return field;
  }

  private String next(int index) {
    int next = lines.nextFilled(index + 1);
    return next < lines.size() ? lines.get(next).trimmed() : "";
  }

  private int json(int index, String text) {
    int brace = braceIn(text);
    if (!part.canHaveJson() || brace < 0 || FieldList.announcesValue(part.lastLine())) {
      return index;
    }
    PageLine line = lines.get(index);
    int start = line.offset() + line.text().indexOf(text.charAt(brace));
    JsonBlock block =
        JsonBlock.read(lines.text(), start, lines.text().length, line.number(), budget);
    if (block == null) {
      return index;
    }
    int end = lines.lineAt(block.end() - 1);
    if (end == index && block.value().isComplete() && isSentence(behind(block.end(), end))) {
      return index;
    }
    if (brace > 0) {
      part.mediaType = MediaTypes.find(text);
    }
    part.examples.add(block);
    part.listIsOver = true;
    endsWithJson = block.value().isComplete();
    return end + 1;
  }

  /** Where JSON begins in a line: at its start, or behind a media type; -1 for nowhere. */
  private static int braceIn(String text) {
    if (text.startsWith("{") || text.startsWith("[")) {
      return 0;
    }
    String mediaType = MediaTypes.find(text);
    if (mediaType == null) {
      return -1;
    }
    String rest = text.substring(mediaType.length()).strip();
    return rest.startsWith("{") || rest.startsWith("[") ? text.length() - rest.length() : -1;
  }

  private String behind(int offset, int index) {
    PageLine line = lines.get(index);
    return line.text().substring(Math.min(line.text().length(), offset - line.offset())).strip();
  }

  /** Whether words go on behind what looks like JSON; signs and comments may follow an example. */
  private static boolean isSentence(String behind) {
    return behind.codePoints().anyMatch(Character::isLetterOrDigit)
        && !behind.startsWith("//")
        && !behind.startsWith("/*")
        && !behind.startsWith("#");
  }

  private int curl(int index) {
    int end = lines.text().length;
    boolean endOfText = true;
    for (int i = index + 1; i < lines.size(); i++) {
      if (Heading.of(lines.get(i).trimmed()) == Heading.RESPONSES) {
        end = lines.get(i).offset();
        endOfText = false;
        break;
      }
    }
    CurlSample sample = CurlSample.read(lines, index, end, endOfText, budget);
    curl = sample;
    return lines.lineAt(sample.end() - 1) + 1;
  }

  private boolean heading(int index, String text) {
    Heading heading = Heading.of(text);
    if (heading == null
        || isFieldOfThatName(heading, index, text)
        || isLabelOfAField(heading, index, text)) {
      return false;
    }
    int line = lines.get(index).number();
    switch (heading) {
      case REQUEST, AUTHORIZATION -> open(new Part(Where.NOWHERE, "", line));
      case PATH, QUERY, HEADER, COOKIE ->
          open(
              responsesLine > 0
                  ? new Part(Where.NOWHERE, "", line)
                  : new Part(
                      Where.PARAMETERS, PARAMETERS.getOrDefault(heading, Parameter.QUERY), line));
      case BODY -> {
        open(new Part(Where.REQUEST_BODY, "", line));
        part.mediaType = MediaTypes.ofHeading(Heading.behindBody(text));
      }
      case EXAMPLE -> part.listIsOver = part.canHaveJson() || part.listIsOver;
      case CODE -> open(new Part(Where.CODE, "", line));
      case RESPONSES -> {
        open(new Part(Where.RESPONSES, "", line));
        responsesLine = line;
      }
      case RESPONSE_BODY -> part.bodyIsNamed = true;
      case FOOTER -> ended = isBehindEverything(index);
    }
    return true;
  }

  /** A field may be called as a heading is; but an answer's body is named before its fields. */
  private boolean isFieldOfThatName(Heading heading, int index, String text) {
    if (part.listIsOver || !FieldStart.isOnTwoLines(text, next(index))) {
      return false;
    }
    return heading != Heading.RESPONSE_BODY || part.bodyIsNamed || !part.list.isEmpty();
  }

  /** Within a list, an example's heading that has no JSON below it announces a field's value. */
  private boolean isLabelOfAField(Heading heading, int index, String text) {
    return heading == Heading.EXAMPLE
        && !part.list.isEmpty()
        && !part.listIsOver
        && FieldList.announcesValue(text)
        && braceIn(next(index)) < 0;
  }

  private boolean status(PageLine line, String text) {
    if (part.where != Where.RESPONSES) {
      return false;
    }
    String status = StatusLine.status(text, part.isEmpty());
    if (status == null) {
      return false;
    }
    if (!part.isEmpty() || part.bodyIsNamed) {
      open(new Part(Where.RESPONSES, "", line.number()));
    }
    tabs.add(new Response(status, line.number(), part.body(true)));
    return true;
  }

  private void mediaTypeOrField(PageLine line, String text) {
    String mediaType = part.canHaveJson() && part.list.isEmpty() ? MediaTypes.find(text) : null;
    if (mediaType != null) {
      part.mediaType = mediaType;
    } else if (part.where == Where.PARAMETERS || part.canHaveJson()) {
      part.list.add(line);
    }
  }

  private void open(Part next) {
    close(true);
    part = next;
  }

  private void close(boolean complete) {
    switch (part.where) {
      case PARAMETERS ->
          sections.add(new Section(part.in, part.line, FieldList.of(part.list), complete));
      case REQUEST_BODY -> {
        if (request == null && !MediaTypes.NONE.equals(part.mediaType)) {
          request = part.body(complete);
        }
      }
      case RESPONSES -> {
        Body body = part.body(complete);
        if (tabs.isEmpty() && body.isShown()) {
          responses.add(new Response(Response.SUCCESS, part.line, body));
        }
        for (int i = 0; i < tabs.size(); i++) {
          Response tab = tabs.get(i);
          responses.add(i == 0 ? new Response(tab.status(), tab.line(), body.at(tab.line())) : tab);
        }
        tabs.clear();
      }
      default -> {}
    }
  }

  /** The body that is listed; and that of the sample, where it is another one or the only one. */
  private @Nullable Body request() {
    JsonBlock sample = curl == null ? null : curl.body();
    if (curl == null || sample == null) {
      return request;
    }
    if (request == null) {
      return new Body(sample.line(), curl.mediaType(), List.of(), List.of(sample), curl.complete());
    }
    boolean known =
        request.examples().stream()
            .anyMatch(example -> example.value().json().equals(sample.value().json()));
    if (known || (!sample.value().isComplete() && !request.examples().isEmpty())) {
      return request;
    }
    return request.with(sample);
  }
}
