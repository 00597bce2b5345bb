package io.github.xportka.contract.architecture;

import io.github.xportka.contract.support.TextFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** References from the pom and the sources of a module to files of other modules. */
final class FileReferences {
  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|properties|xml)");
  private static final Pattern SEPARATE_NAMES = Pattern.compile("\"\\s*,\\s*\"");
  private static final Pattern PATH = Pattern.compile("(?:\\.\\./)+[\\w.-]+(?:/[\\w.-]+)*");

  private final List<MavenModule> modules;

  /**
   * Creates a search.
   *
   * @param modules the modules in the order of the build
   */
  FileReferences(List<MavenModule> modules) {
    this.modules = List.copyOf(modules);
  }

  /** Lists the references to files of modules that are built after the given one. */
  List<String> toLaterModules(MavenModule module) {
    return files(module.folder())
        .flatMap(
            file ->
                references(file)
                    .filter(path -> isInLaterModule(module, path))
                    .map(path -> module.folder().relativize(file) + ": " + path))
        .toList();
  }

  private static Stream<Path> files(Path module) {
    return Stream.concat(
        Stream.of(module.resolve("pom.xml")),
        TextFiles.below(module.resolve("src"), "")
            .filter(file -> SOURCE.matcher(file.toString()).matches()));
  }

  /** Returns the relative paths of a file. The names of {@code Path.of("..", "a")} are joined. */
  private static Stream<String> references(Path file) {
    String text = SEPARATE_NAMES.matcher(TextFiles.read(file)).replaceAll("/");
    return PATH.matcher(text).results().map(MatchResult::group);
  }

  private boolean isInLaterModule(MavenModule module, String reference) {
    Path path = module.folder().resolve(reference).normalize();
    return owner(path)
        .filter(owner -> modules.indexOf(owner) > modules.indexOf(module))
        .filter(owner -> exists(owner.folder().relativize(path).getName(0), owner))
        .isPresent();
  }

  /** Excludes other relative paths, such as references between the files of a test's own spec. */
  private static boolean exists(Path name, MavenModule module) {
    return name.toString().isEmpty()
        || name.toString().equals("target")
        || Files.exists(module.folder().resolve(name));
  }

  private Optional<MavenModule> owner(Path path) {
    return modules.stream()
        .filter(module -> path.startsWith(module.folder()))
        .max(Comparator.comparingInt(module -> module.folder().getNameCount()));
  }
}
