package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.MARKDOWN;
import static io.github.xportka.openapi.page.PageFixtures.property;
import static io.github.xportka.openapi.page.PageFixtures.propertyOf;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static io.github.xportka.openapi.page.PageFixtures.readAll;
import static io.github.xportka.openapi.page.PageFixtures.replace;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  @Test
  void readsMarkdownOfThePublishingSystem() {
    DocumentationPage page = read(MARKDOWN);

    assertThat(page.isComplete()).isTrue();
    assertThat(page.title()).isEqualTo("Parcel storage");
    assertThat(page.number()).contains("100200301");
    assertThat(page.servers())
        .extracting(Node::text)
        .containsExactly("https://platform.example/api");
    assertThat(page.servers().get(0).position().line())
        .isEqualTo(PageFixtures.lineOf(MARKDOWN, "  - url: https://platform"));
    Schema request = page.operation().request().schema();
    assertThat(property(request, "mode").enumValues()).hasSize(2);
    assertThat(propertyOf(request, "parcelId").isRequired()).isTrue();
    assertThat(property(page.operation().response().schema(), "data").isNullable()).isTrue();
  }

  @Test
  void readsSeveralOperationsOfOneFile() {
    String second =
        MARKDOWN.replace("/open/parcel/store", "/open/b").replace("Parcel storage", "Second");

    List<DocumentationPage> pages = readAll(MARKDOWN + "\n" + second, "two.md");

    assertThat(pages)
        .extracting(DocumentationPage::title)
        .containsExactly("Parcel storage", "Second");
    assertThat(pages.get(1).operation().node().position().line())
        .isGreaterThan((int) MARKDOWN.lines().count());
  }

  @Test
  void keepsIndentedFencesInDescriptions() {
    String page =
        replace(
            MARKDOWN,
            "description: ''\n      parameters",
            "description: |-\n        ```\n        code\n        ```\n      parameters");

    assertThat(read(page).operation().description()).isEqualTo("```\ncode\n```");
    assertThat(read(page).gaps()).isEmpty();
  }

  @Test
  void resolvesAnchors() {
    String page =
        replace(
                MARKDOWN,
                "                  type: integer\n                  default: 1",
                "                  &ref_0\n                  type: integer")
            .replace(
                "mode:\n                  type: string",
                "other: *ref_0\n                mode:\n                  type: string");

    assertThat(property(read(page).operation().request().schema(), "other").type())
        .isEqualTo("integer");
  }

  @Test
  void keepsSecondResponseWithTheSameStatus() {
    String page =
        replace(
            MARKDOWN,
            "      security: []\n      x-run",
            "        x-200:失败:\n          content:\n            application/json:\n              example: {code: 500}\n      security: []\n      x-run");

    assertThat(read(page).operation().responses().keySet().stream().map(OpenApiPage::status))
        .containsExactly("200", "200");
  }

  @Test
  void readsExampleThatIsText() {
    String page =
        replace(
            MARKDOWN,
            "            example:\n              parcelId: P-1\n              weight: 12\n              mode: AIR\n",
            "            example: |-\n              {\n                // the parcel\n                \"parcelId\": \"P-1\",\n              }\n");

    assertThat(
            read(page)
                .operation()
                .request()
                .examples()
                .get(0)
                .node()
                .at("value", "parcelId")
                .text())
        .isEqualTo("P-1");
  }

  @Test
  void missingSchemaIsAGap() {
    String page = replace(MARKDOWN, "    响应:", "    Other:");

    assertThat(read(page).gaps())
        .singleElement()
        .asString()
        .contains("#/components/schemas/响应", "does not contain it");
  }

  @Test
  void readsJsonOfVersion31() {
    Operation operation =
        read("""
                {"openapi": "3.1.0", "paths": {"/a": {"post": {"requestBody": {"content": {
                  "application/json;charset=UTF-8": {"schema": {"type": "object", "properties": {
                    "a": {"type": ["string", "null"]},
                    "b": {"type": ["string", "integer"]},
                    "c": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                    "d": {"type": "string", "examples": ["X"]},
                    "e": {"$ref": "#/components/schemas/E", "description": "text"}}}}}}}}},
                 "components": {"schemas": {"E": {"type": "boolean"}}}}
                """)
            .operation();

    Schema request = operation.request().schema();
    assertThat(property(request, "a").type()).isEqualTo("string");
    assertThat(property(request, "a").isNullable()).isTrue();
    assertThat(property(request, "b").types()).containsExactly("string", "integer");
    assertThat(property(request, "c").isNullable()).isTrue();
    assertThat(property(request, "d").node().at("example").text()).isEqualTo("X");
    assertThat(property(request, "e").type()).isEqualTo("boolean");
    assertThat(property(request, "e").node().position().line()).isEqualTo(7);
  }

  @Test
  void readsValuesByTheRulesOfYaml12() throws JsonProcessingException {
    assertThat(DocumentMapper.YAML.readTree("{a: no, b: 1:30, d: 1.50, e: 2024-01-01, f: ~}"))
        .hasToString("{\"a\":\"no\",\"b\":\"1:30\",\"d\":1.50,\"e\":\"2024-01-01\",\"f\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html></html>",
        "\n<!-- saved -->\n<HTML lang=\"en\">",
        "From: <Saved by Blink>\nMIME-Version: 1.0\n",
        "{\"info\": {\"schema\": \"https://schema.getpostman.com/v2.1.0\"}, \"item\": []}",
        "[{\"name\": \"x\", \"list\": [{\"path\": \"/a\"}]}]",
        "{\"apifoxProject\": \"1.0.0\"}",
        "**请求URL：** \n- ` https://x.example/a `\n\n**请求方式：**\n- POST \n",
        "swagger: '2.0'\npaths: {}\n",
        "openapi: 3.2.0\npaths: {}\n",
        "openapi: 3.0.1\npaths: {}\n",
        "Request\nPOST\nno path\n",
        "{\"a\": 1}",
        "{\"components\": []}"
      })
  void refusesOtherFormsAndNamesTheAcceptedForms(String text) {
    assertThatThrownBy(() -> PageReader.read(text.getBytes(UTF_8), "page"))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("Accepted forms: the page as Markdown");
  }

  @Test
  void namesLineOfBrokenYaml() {
    String page = replace(MARKDOWN, "    post:\n", "    post: [\n");

    assertThatThrownBy(() -> PageReader.read(page.getBytes(UTF_8), ""))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageStartingWith("The YAML is not valid at line ");
  }
}
