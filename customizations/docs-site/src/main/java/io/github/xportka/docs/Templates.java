package io.github.xportka.docs;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.github.xportka.openapi.model.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Mustache templates of the site. Two braces insert a value as text: in HTML without markup, in
 * Markdown as one line of a table cell. Three braces insert a value unchanged. Evidence becomes its
 * label.
 */
final class Templates {
  private final Path folder;
  private final Map<String, Template> compiled = new HashMap<>();

  /**
   * Creates templates.
   *
   * @param folder the folder with the templates and the parts that they include
   */
  Templates(Path folder) {
    this.folder = folder;
  }

  /**
   * Fills a template.
   *
   * @param file the path of the template below the folder
   * @param values the values by name
   * @throws IllegalStateException if the template or a part that it includes is not valid, or has a
   *     name without a value
   */
  String fill(String file, Map<String, ?> values) {
    try {
      return compiled.computeIfAbsent(file, this::compile).execute(values);
    } catch (MustacheException e) {
      throw new IllegalStateException(
          file + ": " + e.getMessage() + ". Correct the tag of the template.", e);
    }
  }

  private Template compile(String file) {
    return Mustache.compiler()
        .withLoader(part -> Files.newBufferedReader(folder.resolve(part)))
        .withEscaper(file.endsWith(".html") ? Escapers.HTML : Templates::tableCell)
        .withFormatter(
            value ->
                value instanceof Evidence evidence
                    ? EvidenceLabel.of(evidence)
                    : String.valueOf(value))
        .strictSections(true)
        .emptyStringIsFalse(true)
        .loadTemplate(file);
  }

  private static String tableCell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
  }
}
