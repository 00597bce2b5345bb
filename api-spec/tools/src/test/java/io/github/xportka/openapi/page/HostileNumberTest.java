package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.lint.Linter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers for which a JSON or YAML library throws runtime exceptions, or computes for minutes. */
class HostileNumberTest {
  private static final List<String> PLACES =
      List.of("12", "efault: 1", "\"code\": 200", "code: 200");

  static Stream<String> numbers() {
    return Stream.of(
        "1e99999999999",
        "-1e-99999999999",
        "1E+2147483648",
        "1e400",
        "1e9999",
        "9".repeat(2000),
        "0." + "1".repeat(2000),
        "0x" + "f".repeat(2000),
        "0b" + "1".repeat(2000),
        "0o777",
        "1_000",
        "1:30:00",
        ".inf",
        "-.INF",
        ".nan",
        "1e",
        "+1",
        "-");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void readsOrRefusesPage(String number) {
    for (String page : List.of(PageFixtures.TEXT, PageFixtures.MARKDOWN)) {
      for (String place : PLACES) {
        String changed = page.replace(place, place.replaceAll("[0-9]+", "") + number);
        assertThat(PageFixtures.compareOrRefuse(changed.getBytes(UTF_8)))
            .doesNotContain("99999999");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void readsOrRefusesOpenApiDocument(String number) {
    String document =
        """
        {"openapi": "3.0.1", "paths": {"/open/parcel/store": {"post": {"requestBody": {"content":
        {"application/json": {"schema": {"type": "object", "properties": {"weight":
        {"type": "integer", "maximum": %1$s, "maxLength": %1$s, "default": %1$s, "enum": [%1$s]}}},
        "example": {"weight": %1$s}}}}}}}}""";

    assertThat(PageFixtures.compareOrRefuse(document.formatted(number).getBytes(UTF_8)))
        .doesNotContain("99999999");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void lintsDocument(String number, @TempDir Path folder) {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder)
            .replace("pages/send-parcel.yaml", "example: '21'", "example: " + number)
            .write("examples/sendParcel/request.json", "{\"orderId\": " + number + "}");

    assertThat(Linter.check(parcels.document())).isNotEmpty();
  }
}
