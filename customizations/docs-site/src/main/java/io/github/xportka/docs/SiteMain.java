package io.github.xportka.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The build's step that makes the site, after the one that bundles the spec. */
final class SiteMain {
  private SiteMain() {}

  /**
   * Writes the site.
   *
   * @param arguments the bundle, the site's sources, the changelog, what changed in the spec, the
   *     configuration of the client's generator, the folder for the site, and the folder in the jar
   */
  public static void main(String[] arguments) throws IOException {
    Path bundle = Path.of(arguments[0]);
    Map<String, byte[]> files =
        new LinkedHashMap<>(
            Site.files(
                Path.of(arguments[1]),
                Bundle.read(bundle),
                JavaNames.read(Path.of(arguments[4])),
                Files.readString(Path.of(arguments[2]))
                    + "\n"
                    + oneLevelDown(Files.readString(Path.of(arguments[3])))));
    files.put("openapi.yaml", Files.readAllBytes(bundle));
    write(Path.of(arguments[5]), files);
    files.put(SpecSite.INDEX, String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8));
    write(Path.of(arguments[6]), files);
  }

  /** A document as a section of another one. */
  private static String oneLevelDown(String markdown) {
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
