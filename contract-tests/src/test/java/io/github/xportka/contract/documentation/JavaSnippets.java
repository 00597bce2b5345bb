package io.github.xportka.contract.documentation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import io.github.xportka.contract.support.JavaSources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java snippets of documents, compiled as classes: first imports, then statements of a method. */
final class JavaSnippets {
  private final Path folder;
  private final List<Path> sources = new ArrayList<>();

  /**
   * Creates an empty collection.
   *
   * @param folder an empty folder
   */
  JavaSnippets(Path folder) {
    this.folder = folder;
  }

  /** Adds a snippet. Its method takes a base URL, an access key, its secret and a user id. */
  void add(String className, String snippet) throws IOException {
    Map<Boolean, String> parts =
        snippet.lines().collect(partitioningBy(line -> line.startsWith("import "), joining("\n")));
    Path source = folder.resolve(className + ".java");
    Files.writeString(
        source,
        """
        %s
        public class %s {
          public static void run(String baseUrl, String key, String secret, String user) {
        %s
          }
        }
        """
            .formatted(parts.get(true), className, parts.get(false)));
    sources.add(source);
  }

  /** Compiles the snippets, and returns the compiler errors. */
  String compile() {
    return JavaSources.compile(sources, folder, "-Xlint:all");
  }

  /** Runs a compiled snippet. */
  void run(String className, String... arguments) throws Exception {
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      classes
          .loadClass(className)
          .getMethod("run", String.class, String.class, String.class, String.class)
          .invoke(null, (Object[]) arguments);
    }
  }
}
