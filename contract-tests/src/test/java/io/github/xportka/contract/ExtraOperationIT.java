package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.SpecBundler;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page file and its examples make a new operation: no hand-written line changes. */
class ExtraOperationIT {
  private static final Path EXTRA = Path.of("src", "test", "resources", "extra-operation");
  private static final Path SPEC = Path.of("..", "api-spec", "openapi");

  private static final String PATHS_WITH_ONE_MORE =
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
    copy(SPEC, spec);
    copy(EXTRA.resolve("pages"), spec.resolve("pages"));
    copy(EXTRA.resolve("examples"), spec.resolve("examples"));
    Path main = spec.resolve("openapi.yaml");
    Files.writeString(main, Files.readString(main).replace("\npaths:\n", PATHS_WITH_ONE_MORE));
    JsonNode bundle = SpecBundler.bundle(spec);
    Path bundled = folder.resolve("openapi.yaml");
    Files.writeString(bundled, bundle.toPrettyString());
    loader =
        GeneratedClient.compile(bundled, EXTRA.resolve("Caller.java"), folder.resolve("client"))
            .load();
  }

  @AfterAll
  static void unload() throws IOException {
    loader.close();
  }

  @Test
  void isCalledAndAnsweredLikeEveryOther() throws ReflectiveOperationException {
    assertThat(caller().apply("SF1")).isEqualTo("HEADER_SIGNATURE 义乌 tlh false");
  }

  @Test
  void itsBuilderNamesTheRequiredMembersThatAreMissing() throws ReflectiveOperationException {
    Object builder =
        loader
            .loadClass("io.github.xportka.model.TrackParcelRequest")
            .getMethod("builder")
            .invoke(null);

    assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "TrackParcelRequest: the required property 'parcelNumber' is missing, the required property"
                + " 'carrierCode' is missing.");
  }

  @SuppressWarnings("unchecked")
  private static Function<String, String> caller() throws ReflectiveOperationException {
    return (Function<String, String>)
        loader.loadClass("Caller").getDeclaredConstructor().newInstance();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
