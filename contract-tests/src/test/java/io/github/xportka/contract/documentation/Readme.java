package io.github.xportka.contract.documentation;

import io.github.xportka.contract.support.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text and parts of the project's README. */
final class Readme {
  private static final Path README = Path.of("..", "README.md");

  private Readme() {}

  static String text() {
    return TextFiles.read(README);
  }

  /** Returns the snippets without JUnit tests, which the sandbox module runs. */
  static List<String> javaExamples() {
    return blocks(README, "java").filter(example -> !example.contains("@Test")).toList();
  }

  /** Returns the blocks of a language in a Markdown file. */
  static Stream<String> blocks(Path file, String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(TextFiles.read(file))
        .results()
        .map(block -> block.group(1));
  }

  /** Returns the dependencies as folders of a Maven repository: group, artifact and version. */
  static List<String> dependencies() {
    return Pattern.compile(
            "<groupId>(.+)</groupId>\\s+<artifactId>(.+)</artifactId>\\s+<version>(.+)</version>")
        .matcher(text())
        .results()
        .map(
            found -> found.group(1).replace('.', '/') + "/" + found.group(2) + "/" + found.group(3))
        .toList();
  }

  /** Returns the rows of the table of operations. */
  static List<String> operationRows() {
    return text()
        .lines()
        .dropWhile(line -> !line.equals("## Operations"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }
}
