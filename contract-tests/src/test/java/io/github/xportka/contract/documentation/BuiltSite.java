package io.github.xportka.contract.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.support.TextFiles;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Documentation site of this build. */
final class BuiltSite {
  private static final Path FOLDER = Path.of("..", "customizations", "docs-site", "target", "site");
  private static final Path PROSE =
      Path.of("..", "customizations", "docs-site", "src", "main", "site", "pages");
  private static final String DOCUMENT = "<script type=\"application/json\" id=\"document\">";

  private BuiltSite() {}

  /** Returns the address of a page in the file system. */
  static URI address(String page) {
    return FOLDER.resolve(page).toAbsolutePath().normalize().toUri();
  }

  static List<String> pages() {
    return TextFiles.below(FOLDER, ".html").map(page -> page.getFileName().toString()).toList();
  }

  static String text(String page) {
    return TextFiles.read(FOLDER.resolve(page));
  }

  /** Returns the Java sample of an operation in the reference. */
  static String javaSample(String path) {
    return referenceDocument().operations().stream()
        .filter(operation -> operation.path().equals(path))
        .flatMap(operation -> operation.node().at("x-codeSamples").elements().stream())
        .filter(sample -> sample.at("lang").text().equals("java"))
        .map(sample -> sample.at("source").text())
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("The reference has no Java sample for " + path + "."));
  }

  static OpenApiDocument referenceDocument() {
    String page = text("reference.html");
    int start = page.indexOf(DOCUMENT) + DOCUMENT.length();
    try {
      return OpenApiDocument.of(
          DocumentMapper.JSON.readTree(page.substring(start, page.indexOf("</script>", start))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the Java blocks of the Markdown pages. */
  static List<String> javaOfTheProse() {
    return TextFiles.below(PROSE, ".md").flatMap(file -> Readme.blocks(file, "java")).toList();
  }

  /** Returns the only block of a language on a page. */
  static String block(String page, String language) {
    List<String> blocks =
        Pattern.compile("<code class=\"language-" + language + "\">([^<]*)</code>")
            .matcher(text(page))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).as("blocks of %s on the page %s", language, page).hasSize(1);
    return blocks.get(0);
  }
}
