package io.github.xportka.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Generator of the site: the content of every file, by its path below the folder of the site. */
final class Site {
  private static final String SCALAR = "/META-INF/resources/webjars/scalar/scalar.js";
  private static final String REFERENCE = "reference";

  /** The pages in the order of the navigation. */
  static final List<Page> PAGES =
      List.of(
          new Page("index", "Overview"),
          new Page(REFERENCE, "Reference"),
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

  /**
   * Link in the navigation.
   *
   * @param page the target
   * @param isCurrent whether the link is on its target
   */
  record Link(Page page, boolean isCurrent) {}

  private Site() {}

  /**
   * Generates the site.
   *
   * @param sources the folder with the templates and the assets
   * @param spec the bundle
   * @param changelog the changelog of the project as Markdown
   */
  static Map<String, byte[]> files(Path sources, OpenApiDocument spec, String changelog)
      throws IOException {
    Templates templates = new Templates(sources);
    Map<String, Object> content = SiteContent.of(spec, changelog);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Page page : PAGES) {
      String html =
          page.name().equals(REFERENCE)
              ? reference(page, templates, spec)
              : prose(page, templates, content);
      files.put(page.file(), html.getBytes(StandardCharsets.UTF_8));
    }
    try (Stream<Path> assets = Files.list(sources.resolve("assets"))) {
      for (Path asset : assets.sorted().toList()) {
        files.put("assets/" + asset.getFileName(), Files.readAllBytes(asset));
      }
    }
    files.put("assets/scalar.js", scalar());
    return files;
  }

  private static String prose(Page page, Templates templates, Map<String, Object> content) {
    String markdown = templates.fill("pages/" + page.name() + ".md", content);
    return templates.fill(
        "page.html",
        Map.of(
            "name", page.name(),
            "navigation", navigation(page),
            "content", MarkdownPage.of(markdown)));
  }

  private static String reference(Page page, Templates templates, OpenApiDocument spec)
      throws IOException {
    return templates.fill(
        "reference.html",
        Map.of(
            "navigation", navigation(page),
            "document", embedded(ReferenceDocument.of(spec, templates)),
            "signing", embedded(SigningInstructions.byPath(spec))));
  }

  private static List<Link> navigation(Page current) {
    return PAGES.stream().map(page -> new Link(page, page.equals(current))).toList();
  }

  /** Returns JSON that cannot end the script element that contains it. */
  private static String embedded(ObjectNode value) throws IOException {
    return DocumentMapper.JSON.writeValueAsString(value).replace("<", "\\u003c");
  }

  private static byte[] scalar() throws IOException {
    try (InputStream script = Site.class.getResourceAsStream(SCALAR)) {
      if (script == null) {
        throw new FileNotFoundException(SCALAR + " is not on the class path. Add scalar-core.");
      }
      return script.readAllBytes();
    }
  }
}
