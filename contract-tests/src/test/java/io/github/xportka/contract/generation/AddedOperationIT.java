package io.github.xportka.contract.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page file and its examples add an operation, without a change of hand-written code. */
class AddedOperationIT {
  private static final Path ADDED = Path.of("src", "test", "resources", "added-operation");

  private static final String PATHS_WITH_ADDED_OPERATION =
      """

      paths:
        /open/pp/logistics/trackParcel:
          $ref: pages/track-parcel.yaml#/pathItem
      """;

  @TempDir static Path folder;

  private static URLClassLoader loader;

  @BeforeAll
  static void generate() throws IOException {
    Path spec = folder.resolve("spec");
    SpecFolder.copy(SpecFolder.SOURCE, spec);
    SpecFolder.copy(ADDED.resolve("pages"), spec.resolve("pages"));
    SpecFolder.copy(ADDED.resolve("examples"), spec.resolve("examples"));
    Path main = spec.resolve("openapi.yaml");
    Files.writeString(
        main, Files.readString(main).replace("\npaths:\n", PATHS_WITH_ADDED_OPERATION));
    ObjectNode bundle = Bundler.bundle(OpenApiDocument.read(spec));
    loader =
        GeneratedClient.compile(bundle, ADDED.resolve("Caller.java"), folder.resolve("client"))
            .load();
  }

  @AfterAll
  static void unload() throws IOException {
    loader.close();
  }

  @Test
  void isCalledLikeAnyOtherOperation() throws ReflectiveOperationException {
    assertThat(caller().apply("SF1")).isEqualTo("HEADER_SIGNATURE 义乌 tlh false");
  }

  @Test
  void namesMissingRequiredProperties() throws ReflectiveOperationException {
    Object builder =
        loader
            .loadClass("io.github.xportka.model.TrackParcelRequest")
            .getMethod("builder")
            .invoke(null);

    assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("TrackParcelRequest is incomplete: parcelNumber, carrierCode are missing.");
  }

  @SuppressWarnings("unchecked")
  private static Function<String, String> caller() throws ReflectiveOperationException {
    return (Function<String, String>)
        loader.loadClass("Caller").getDeclaredConstructor().newInstance();
  }
}
