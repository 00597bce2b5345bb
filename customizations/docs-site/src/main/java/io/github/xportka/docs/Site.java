package io.github.xportka.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Generator of the site: the content of every file, by its path below the folder of the site. */
final class Site {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final String SCALAR = "/META-INF/resources/webjars/scalar/scalar.js";

  /** The pages in the order of the navigation. */
  private static final List<Page> PAGES =
      List.of(
          new Page("index", "Overview"),
          new Page("reference", "Reference"),
          new Page("signing", "Signing"),
          new Page("messages", "Messages"),
          new Page("errors", "Errors"),
          new Page("evidence", "Evidence"),
          new Page("properties", "Properties"),
          new Page("changelog", "Changelog"));

  /**
   * Page of the site.
   *
   * @param name the file name without extension
   * @param label the label in the navigation
   */
  record Page(String name, String label) {
    String file() {
      return name + ".html";
    }
  }

  private final Path sources;
  private final OpenApiDocument spec;
  private final JavaNames names;
  private final GeneratedSections sections;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Site(Path sources, OpenApiDocument spec, JavaNames names, String changelog) {
    this.sources = sources;
    this.spec = spec;
    this.names = names;
    this.sections = new GeneratedSections(spec, changelog);
  }

  /**
   * Generates the site.
   *
   * @param sources the folder with the prose, the templates and the assets
   * @param spec the bundle
   * @param names the Java names of the generated client
   * @param changelog the changelog of the project as Markdown
   */
  static Map<String, byte[]> files(
      Path sources, OpenApiDocument spec, JavaNames names, String changelog) throws IOException {
    Site site = new Site(sources, spec, names, changelog);
    site.write();
    return site.files;
  }

  private void write() throws IOException {
    String template = source("page.html");
    for (Page page : PAGES) {
      if (page.name().equals("reference")) {
        put(page.file(), fill(source("reference.html"), reference(page)));
      } else {
        String file = "pages/" + page.name() + ".md";
        MarkdownPage content = MarkdownPage.of(file, sections.complete(file, source(file)));
        put(page.file(), fill(template, prose(page, content)));
      }
    }
    try (Stream<Path> assets = Files.list(sources.resolve("assets"))) {
      for (Path asset : assets.sorted().toList()) {
        files.put("assets/" + asset.getFileName(), Files.readAllBytes(asset));
      }
    }
    files.put("assets/scalar.js", scalar());
  }

  private static Map<String, String> prose(Page page, MarkdownPage content) {
    StringBuilder links = new StringBuilder();
    for (MarkdownPage.Section section : content.sections()) {
      links.append(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(section.anchor(), escape(section.title())));
    }
    return Map.of(
        "page", page.name(),
        "title", escape(content.title()),
        "navigation", navigation(page),
        "sections", links.toString(),
        "content", content.html());
  }

  private Map<String, String> reference(Page page) throws IOException {
    return Map.of(
        "navigation", navigation(page),
        "document", embedded(ReferenceDocument.of(spec, names)),
        "signing", embedded(signing()));
  }

  /** Returns the instructions for the signing script, by path. */
  private ObjectNode signing() {
    ObjectNode byPath = JSON.createObjectNode();
    for (Operation operation : spec.operations()) {
      byPath.set(
          operation.path(), SigningInstructions.of(spec, SigningSection.schemeOf(spec, operation)));
    }
    return byPath;
  }

  private static String navigation(Page current) {
    StringBuilder links = new StringBuilder();
    for (Page page : PAGES) {
      links.append(
          "<li><a href=\"%s\"%s>%s</a></li>\n"
              .formatted(
                  page.file(), page.equals(current) ? " aria-current=\"page\"" : "", page.label()));
    }
    return links.toString();
  }

  /** Returns JSON that cannot end the script element that contains it. */
  private static String embedded(ObjectNode value) throws IOException {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }

  private static String fill(String template, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            placeholder -> Matcher.quoteReplacement(values.getOrDefault(placeholder.group(1), "")));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private String source(String name) throws IOException {
    return Files.readString(sources.resolve(name));
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] scalar() throws IOException {
    try (InputStream script = Site.class.getResourceAsStream(SCALAR)) {
      if (script == null) {
        throw new FileNotFoundException(SCALAR + " is not on the class path. Add scalar-core.");
      }
      return script.readAllBytes();
    }
  }

  static List<Page> pages() {
    return PAGES;
  }
}
