package io.github.xportka.contract.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.contract.support.TextFiles;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.observation.Observations;
import io.github.xportka.openapi.observation.ObservedEvidence;
import io.github.xportka.openapi.observation.ObservedShape;
import io.github.xportka.openapi.observation.ObservedStatement;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page file, its examples and a pact add an operation, and a recording raises an evidence level,
 * without a change of hand-written code.
 */
class AddedOperationIT {
  private static final Path ADDED = Path.of("src", "test", "resources", "added-operation");

  private static final String PATHS_WITH_ADDED_OPERATION =
      """

      paths:
        /open/pp/logistics/trackParcel:
          $ref: pages/track-parcel.yaml#/pathItem
      """;

  @TempDir static Path folder;

  @AutoClose private static URLClassLoader loader;

  @BeforeAll
  static void generate() throws IOException {
    Path spec = folder.resolve("spec");
    SpecFolder.copy(SpecFolder.SOURCE, spec);
    SpecFolder.copy(ADDED.resolve("pages"), spec.resolve("pages"));
    SpecFolder.copy(ADDED.resolve("examples"), spec.resolve("examples"));
    Path main = spec.resolve("openapi.yaml");
    Files.writeString(
        main, Files.readString(main).replace("\npaths:\n", PATHS_WITH_ADDED_OPERATION));
    applyObservation(spec);
    ObjectNode bundle = Bundler.bundle(OpenApiDocument.read(spec));
    loader =
        GeneratedClient.compile(bundle, TextFiles.below(ADDED, ".java"), folder.resolve("client"))
            .load();
  }

  /** Applies the recording of an exchange that shows a path. */
  private static void applyObservation(Path spec) throws IOException {
    ObservedStatement path =
        new ObservedStatement(
            "path", "listOrders", null, "/v2/order/page", null, "2026-11-25", 200, 200, "00");
    Map<Path, String> files =
        ObservedEvidence.of(
                OpenApiDocument.read(spec),
                Map.of(
                    "observed.yaml",
                    new Observations(
                        "https://platform.example",
                        List.of(path),
                        List.of(),
                        List.of(new ObservedShape("listOrders", 200, 200, 1, "00", Map.of())))),
                LocalDate.of(2026, 11, 25))
            .files();
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  @Test
  void isCalledLikeAnyOtherOperation() throws ReflectiveOperationException {
    Function<String, String> caller = create("Caller");

    assertThat(caller.apply("SF1")).isEqualTo("QUERY_SIGNATURE 义乌 tlh false");
  }

  @Test
  void hasPactThatSandboxFulfils() throws ReflectiveOperationException {
    Function<Path, List<String>> pact = create("TrackParcelPact");

    assertThat(pact.apply(folder.resolve("pacts"))).isEmpty();
  }

  @Test
  void showsObservedLevelInJavadocAndOperationTable() throws Exception {
    String source =
        Files.readString(
            folder.resolve("client/sources/src/main/java/io/github/xportka/api/KaOrdersApi.java"));
    assertThat(source)
        .containsPattern("Evidence: path \\{@code observed}[^\n]*; last observed on 2026-11-25\\.");

    Class<?> operation = loader.loadClass("io.github.xportka.api.Operation");
    Object listOrders = operation.getField("LIST_ORDERS").get(null);
    assertThat(operation.getMethod("path").invoke(listOrders)).isEqualTo("/v2/order/page");
    assertThat(operation.getMethod("evidence").invoke(listOrders).toString())
        .contains("path=observed", "observed=2026-11-25");
  }

  /** Creates an object of a source file of the test, which uses the generated classes. */
  @SuppressWarnings("unchecked")
  private static <T, R> Function<T, R> create(String name) throws ReflectiveOperationException {
    return (Function<T, R>) loader.loadClass(name).getDeclaredConstructor().newInstance();
  }
}
