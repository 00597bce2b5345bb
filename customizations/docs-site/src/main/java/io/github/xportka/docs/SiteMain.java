package io.github.xportka.docs;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Build step that generates the site from the bundle. */
final class SiteMain {
  private SiteMain() {}

  /**
   * Writes the site.
   *
   * @param arguments the bundle, the folder with the sources of the site, the changelog, the report
   *     of changes in the spec, the folder for the site, and the folder in the jar
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path bundle = Path.of(arguments[0]);
    Map<String, byte[]> files =
        new LinkedHashMap<>(
            Site.files(
                Path.of(arguments[1]),
                OpenApiDocument.of(DocumentMapper.YAML.readTree(bundle.toFile())),
                Files.readString(Path.of(arguments[2]))
                    + "\n"
                    + asSection(Files.readString(Path.of(arguments[3])))));
    files.put("openapi.yaml", Files.readAllBytes(bundle));
    write(Path.of(arguments[4]), files);
    files.put("files.txt", String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8));
    write(Path.of(arguments[5]), files);
  }

  /** Lowers the headings of a document, so that it becomes a section. */
  private static String asSection(String markdown) {
    return markdown.replaceAll("(?m)^#", "##");
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
