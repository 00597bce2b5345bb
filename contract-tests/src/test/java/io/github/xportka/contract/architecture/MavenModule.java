package io.github.xportka.contract.architecture;

import io.github.xportka.contract.support.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Maven module of this repository.
 *
 * @param path its folder below the root, as the parent's module list names it
 * @param dependencies the modules that its pom depends on, by artifact, with their scope
 */
record MavenModule(
    String path,
    String artifactId,
    String version,
    Map<String, String> properties,
    Map<String, String> dependencies) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String PREFIX = "xport-ka-";

  private static final List<MavenModule> ALL = ModuleReader.modules(ROOT);

  /** Returns all modules, in the order of the parent's module list. */
  static List<MavenModule> all() {
    return ALL;
  }

  static MavenModule named(String name) {
    return all().stream()
        .filter(module -> module.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The module " + name + " is unknown."));
  }

  /** Returns the artifact without the project's prefix, such as {@code client}. */
  String name() {
    return artifactId.substring(PREFIX.length());
  }

  boolean published() {
    return !"true".equals(properties.get("maven.deploy.skip"));
  }

  Path folder() {
    return ROOT.resolve(path);
  }

  Path classes() {
    return folder().resolve("target/classes");
  }

  Path jar() {
    return folder().resolve("target/" + artifactId + "-" + version + ".jar");
  }

  Path sourcesJar() {
    return folder().resolve("target/" + artifactId + "-" + version + "-sources.jar");
  }

  /** Returns the packages that have a class in this module. */
  Set<String> packages() {
    return TextFiles.below(classes(), ".class")
        .map(file -> classes().relativize(file.resolveSibling("")))
        .map(folder -> folder.toString().replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the modules of this repository that a user of this module gets, itself excluded. */
  Set<String> broughtToUsers() {
    Set<String> found = new TreeSet<>();
    addBroughtToUsers(found);
    return found;
  }

  private void addBroughtToUsers(Set<String> found) {
    dependencies.forEach(
        (artifact, scope) -> {
          String name = artifact.substring(PREFIX.length());
          boolean brought = scope.equals("compile") || scope.equals("runtime");
          if (brought && found.add(name)) {
            named(name).addBroughtToUsers(found);
          }
        });
  }
}
