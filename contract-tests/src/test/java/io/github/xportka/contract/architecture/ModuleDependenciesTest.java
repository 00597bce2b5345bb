package io.github.xportka.contract.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.support.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies between the modules: the arrows of the architecture, and no other. */
class ModuleDependenciesTest {
  /** Each module with the modules that its classes may use. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          entry("openapi-tools", Set.of()),
          entry("api-spec", Set.of()),
          entry("generated-client", Set.of()),
          entry("client", Set.of("generated-client")),
          entry("message-receiver", Set.of("client", "generated-client")),
          entry("sandbox", Set.of("client", "generated-client")),
          entry("docs-site", Set.of("openapi-tools", "client", "generated-client")),
          entry("benchmarks", Set.of("client", "generated-client")),
          entry(
              "cli",
              Set.of(
                  "openapi-tools",
                  "client",
                  "message-receiver",
                  "generated-client",
                  "sandbox",
                  "docs-site")),
          entry("contract-tests", Set.of()));

  static List<MavenModule> modules() {
    return MavenModule.all();
  }

  @Test
  void tableNamesEveryModule() {
    assertThat(ALLOWED)
        .containsOnlyKeys(MavenModule.all().stream().map(MavenModule::name).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void classesUseAllowedModulesOnly(MavenModule module) {
    Set<String> used =
        module.packages().isEmpty() ? new TreeSet<>() : modulesUsedBy(module.classes());
    used.remove(module.name());

    assertThat(used).isSubsetOf(ALLOWED.get(module.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "message-receiver", "sandbox"})
  void usersGetNeitherToolsNorSiteNorReceiver(String name) {
    assertThat(MavenModule.named(name).broughtToUsers())
        .contains("generated-client")
        .doesNotContain("openapi-tools", "docs-site", "message-receiver");
  }

  @Test
  void moduleDependsOnEarlierModulesOnly() {
    List<String> order = MavenModule.all().stream().map(MavenModule::artifactId).toList();

    assertThat(MavenModule.all())
        .allSatisfy(
            module ->
                assertThat(order.subList(0, order.indexOf(module.artifactId())))
                    .containsAll(module.dependencies().keySet()));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleReadsNoFileOfLaterModule(MavenModule module) {
    assertThat(new FileReferences(MavenModule.all()).toLaterModules(module)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Path.of(\"..\", \"later\", \"target\", \"a.json\")",
        "\"../later/target/a.json\"",
        "${project.basedir}/../../modules/later/target/a.json"
      })
  void reportsFileOfLaterModule(String reference, @TempDir Path folder) throws IOException {
    MavenModule earlier = module(folder, "modules/earlier");
    MavenModule later = module(folder, "modules/later");
    FileReferences references = new FileReferences(List.of(earlier, later));
    Files.writeString(earlier.folder().resolve("pom.xml"), reference);
    Files.writeString(later.folder().resolve("pom.xml"), reference.replace("later", "earlier"));

    assertThat(references.toLaterModules(earlier))
        .singleElement()
        .asString()
        .contains("later/target");
    assertThat(references.toLaterModules(later)).isEmpty();
  }

  private static MavenModule module(Path root, String path) throws IOException {
    Path folder = Files.createDirectories(root.resolve(path));
    return new MavenModule(
        folder.toString(), folder.getFileName().toString(), "1", Map.of(), Map.of());
  }

  @Test
  void reportsForbiddenUse(@TempDir Path folder) throws IOException {
    Path site =
        write(folder, "docs", "Site", "package io.github.xportka.docs; public class Site {}");
    Path sandbox =
        write(
            folder,
            "sandbox",
            "Server",
            "package io.github.xportka.sandbox; class Server { io.github.xportka.docs.Site s; }");
    Path classes = folder.resolve("classes");
    assertThat(JavaSources.compile(List.of(site, sandbox), classes)).isEmpty();

    Set<String> used = modulesUsedBy(classes.resolve("io/github/xportka/sandbox"));

    assertThat(used).containsExactly("docs-site");
  }

  private static Path write(Path folder, String part, String name, String source)
      throws IOException {
    Path file = folder.resolve(part).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private static Set<String> modulesUsedBy(Path classes) {
    Set<String> packages = PackageUses.of(classes);
    return MavenModule.all().stream()
        .filter(module -> module.packages().stream().anyMatch(packages::contains))
        .map(MavenModule::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
