package io.github.xportka.openapi.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the vendor's documentation says about its operation, and in which line it says so.
 *
 * <p>The page is what a browser copies as text: title, method, path, parameters, request, sample of
 * a call, answers, and when it was modified, under English or Chinese headings, with or without the
 * site's navigation. A list of fields may be there or not. Of the vendor's sentences nothing is
 * kept.
 *
 * <p>Immutable.
 */
public final class DocumentationPage {
  private final int lines;
  private final Endpoint endpoint;
  private final List<Integer> otherEndpoints;
  private final List<Section> sections;
  private final @Nullable CurlSample curl;
  private final @Nullable Body request;
  private final List<Response> responses;
  private final @Nullable Modified modified;
  private final boolean cutOff;

  DocumentationPage(
      int lines,
      Endpoint endpoint,
      List<Integer> otherEndpoints,
      List<Section> sections,
      @Nullable CurlSample curl,
      @Nullable Body request,
      List<Response> responses,
      @Nullable Modified modified,
      boolean cutOff) {
    this.lines = lines;
    this.endpoint = endpoint;
    this.otherEndpoints = List.copyOf(otherEndpoints);
    this.sections = List.copyOf(sections);
    this.curl = curl;
    this.request = request;
    this.responses = List.copyOf(responses);
    this.modified = modified;
    this.cutOff = cutOff;
  }

  /**
   * What a page is about.
   *
   * @param title its title, or null
   * @param method the HTTP method in capitals
   * @param methodLine the line of the method
   * @param path the path
   * @param pathLine the line of the path
   */
  record Endpoint(
      @Nullable String title, String method, int methodLine, String path, int pathLine) {}

  /**
   * When a page was modified.
   *
   * @param time the time, as far as the page says it; empty when it is in no form known here
   * @param line the line
   */
  record Modified(String time, int line) {}

  /**
   * Reads a page.
   *
   * @param file the file that the page was saved as: UTF-8 text, 2 MB at most
   * @return what it says
   * @throws UnreadablePageException when it is no page that can be read
   * @throws IOException when the file cannot be read
   */
  public static DocumentationPage read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a page, and no more of a stream than a page can be.
   *
   * @param in the page's text as UTF-8, 2 MB at most; not closed
   * @return what it says
   * @throws UnreadablePageException when it is no page that can be read
   * @throws IOException when the stream cannot be read
   */
  public static DocumentationPage read(InputStream in) throws IOException {
    return parse(in.readNBytes(PageLines.MAX_BYTES + 1));
  }

  static DocumentationPage parse(byte[] text) {
    return new PageReader(PageLines.of(text)).read();
  }

  /**
   * The page's title.
   *
   * @return the title, fit for a terminal; empty when the page shows none
   */
  public Optional<String> title() {
    return Optional.ofNullable(endpoint.title()).map(Printable::text);
  }

  /**
   * The HTTP method.
   *
   * @return the method in capitals
   */
  public String method() {
    return endpoint.method();
  }

  /**
   * The path of the operation.
   *
   * @return the path, fit for a terminal
   */
  public String path() {
    return Printable.text(endpoint.path());
  }

  /**
   * Whether the text ends before the page does. Then it is read as far as it goes.
   *
   * @return true when the end of the page is missing
   */
  public boolean isCutOff() {
    return cutOff;
  }

  /**
   * How long the text is.
   *
   * @return the number of its last line
   */
  public int lines() {
    return lines;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** The lines above the first section that name other operations. */
  List<Integer> otherEndpoints() {
    return otherEndpoints;
  }

  List<Section> sections() {
    return sections;
  }

  @Nullable CurlSample curl() {
    return curl;
  }

  /** The body of the request; null when the page shows none. */
  @Nullable Body request() {
    return request;
  }

  List<Response> responses() {
    return responses;
  }

  @Nullable Modified modified() {
    return modified;
  }

  /** Every list of fields or parameters. */
  List<FieldList> fieldLists() {
    List<FieldList> lists = new ArrayList<>();
    sections.forEach(section -> lists.add(section.fields()));
    if (request != null) {
      lists.addAll(request.lists());
    }
    responses.forEach(response -> lists.addAll(response.body().lists()));
    return lists;
  }

  /** Every parameter, each once: those of the lists, then what only the sample of a call shows. */
  List<Parameter> parameters() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Field field : section.fields().fields()) {
        Parameter parameter = new Parameter(section.in(), field.name(), field, field.line());
        parameters.putIfAbsent(parameter.key(), parameter);
      }
    }
    if (curl != null) {
      for (Parameter parameter : curl.parameters()) {
        parameters.putIfAbsent(parameter.key(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  /** Whether the page lists the parameters of a kind, to the end. */
  boolean lists(String in) {
    return sections.stream()
        .anyMatch(s -> s.in().equals(in) && s.complete() && !s.fields().isEmpty());
  }

  /** Whether the page shows all parameters of a kind. */
  boolean showsAll(String in) {
    return lists(in) || (curl != null && curl.complete());
  }

  /** Whether the page shows all that a request carries. */
  boolean showsWholeRequest() {
    return (curl != null && curl.complete()) || !responses.isEmpty();
  }

  /** The method and the path. */
  @Override
  public String toString() {
    return method() + " " + path();
  }
}
