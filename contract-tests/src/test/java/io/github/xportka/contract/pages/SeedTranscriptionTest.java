package io.github.xportka.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.PageTranscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transcription of the page that this project began with. */
class SeedTranscriptionTest {
  private static final String ID = "updateLogisticInfo";
  private static final String FILE = "pages/update-domestic-logistics-information.yaml";
  private static final String URL = "https://doc-en-ka.xportcn.com/api-338074934";

  @TempDir private Path folder;

  private static Stream<String> forms() {
    SpecPage page =
        SpecPage.all().stream().filter(its -> its.toString().equals(ID)).findFirst().orElseThrow();
    return Stream.of(page.text(), page.markdown());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void transcribesToTheOperationOfTheSpec(String page) throws IOException {
    OpenApiDocument spec = SpecFolder.document();
    SpecFolder.copy(SpecFolder.SOURCE, folder);
    for (String file :
        new String[] {
          FILE,
          "examples/updateLogisticInfo/request.json",
          "examples/updateLogisticInfo/response.json",
          "examples/updateLogisticInfo/refused.json"
        }) {
      Files.delete(folder.resolve(file));
    }

    PageTranscription.of(SpecPage.read(page, ""), spec, Optional.of(PageSource.of(URL)))
        .write(folder);

    Operation written = OpenApiDocument.read(folder).operation(ID).orElseThrow();
    Operation original = spec.operation(ID).orElseThrow();
    assertThat(written.node().fileName()).isEqualTo(FILE);
    assertThat(written.endpoint()).isEqualTo(original.endpoint());
    assertThat(written.security()).isEqualTo(original.security());
    assertThat(written.tags()).isEqualTo(original.tags());
    assertThat(written.documentation().at("url").text()).isEqualTo(URL);
    assertThat(types(written)).isEqualTo(types(original));
    assertThat(written.request().examples().get(0).value().value())
        .isEqualTo(original.request().examples().get(0).value().value());
  }

  /** Returns the type of each property of request and response. */
  private static Map<String, String> types(Operation operation) {
    Map<String, String> types = new TreeMap<>();
    add("request", operation.request().schema(), types);
    add("response", operation.response().schema(), types);
    return types;
  }

  private static void add(String place, Schema schema, Map<String, String> types) {
    types.put(place, schema.type() + (schema.isNullable() ? " or null" : ""));
    schema
        .properties()
        .forEach((name, property) -> add(place + "." + name, property.schema(), types));
    if (schema.items().exists()) {
      add(place + "[]", schema.items(), types);
    }
  }
}
