package io.github.xportka.contract.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published jars: their module names and their packages. */
class PublishedJarsIT {
  static List<MavenModule> published() {
    return MavenModule.all().stream().filter(MavenModule::published).toList();
  }

  @ParameterizedTest
  @MethodSource("published")
  void manifestNamesTheModule(MavenModule module) throws IOException {
    try (JarFile jar = new JarFile(module.jar().toFile())) {
      String name = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");

      assertThat(name).isNotNull().isEqualTo(module.properties().get("java.module.name"));
      assertThat(packages(module.jar()))
          .anyMatch(contained -> contained.equals(name) || contained.startsWith(name + "."));
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void sourcesJarIsBuilt(MavenModule module) throws IOException {
    try (JarFile jar = new JarFile(module.sourcesJar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName)).anyMatch(name -> name.startsWith("io/"));
    }
  }

  @Test
  void moduleNamesAreUnique() {
    assertThat(published())
        .extracting(m -> m.properties().get("java.module.name"))
        .doesNotHaveDuplicates();
  }

  @Test
  void eachPackageIsInOneJar() throws IOException {
    assertThat(splitPackages(published().stream().map(MavenModule::jar).toList())).isEmpty();
  }

  @Test
  void reportsSplitPackage(@TempDir Path folder) throws IOException {
    Path one = jarWith(folder.resolve("one.jar"), "io/a/One.class", "io/b/One.class");
    Path two = jarWith(folder.resolve("two.jar"), "io/b/two.yaml", "io/c/Two.class");

    assertThat(splitPackages(List.of(one, two))).containsOnlyKeys("io.b");
  }

  private static Map<String, Set<Path>> splitPackages(List<Path> jars) throws IOException {
    Map<String, Set<Path>> owners = new TreeMap<>();
    for (Path jar : jars) {
      packages(jar).forEach(name -> owners.computeIfAbsent(name, any -> new TreeSet<>()).add(jar));
    }
    owners.values().removeIf(owner -> owner.size() == 1);
    return owners;
  }

  /** Returns the packages of classes and of resources. */
  private static Set<String> packages(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Set<String> packages = new HashSet<>();
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> !name.endsWith("/") && !name.startsWith("META-INF/"))
          .filter(name -> name.contains("/"))
          .forEach(
              name -> packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
      return packages;
    }
  }

  private static Path jarWith(Path file, String... names) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        jar.putNextEntry(new JarEntry(name));
      }
    }
    return file;
  }
}
