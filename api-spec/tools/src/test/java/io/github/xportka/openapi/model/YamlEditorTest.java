package io.github.xportka.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEditorTest {
  private static final String TEXT =
      """
      # 🟢 comment
      block:
        level: sister # as printed
        pages:
          request: a
          # why
          response: b
        sentences: [A.]
      list:
        - {level: vendor, pages: {request: a}, sentences: [A.]}
      """;
  private static final List<String> BLOCK = List.of("block");
  private static final List<String> FLOW = List.of("list", "0");

  private final YamlEditor editor = new YamlEditor(TEXT);

  @Test
  void replacesAndAddsValues() {
    editor.set(BLOCK, "level", "seed");
    editor.set(BLOCK, "page", "p");
    editor.setQuoted(BLOCK, "note", "it's");
    editor.set(FLOW, "level", "seed");
    editor.set(FLOW, "page", "p");

    assertThat(editor.edited())
        .isEqualTo(
            TEXT.replace(
                    "level: sister # as printed\n",
                    "level: seed # as printed\n  page: p\n  note: 'it''s'\n")
                .replace("{level: vendor,", "{level: seed, page: p,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://host/a,b", "https://host/{a}", "https://host/a:"})
  void quotesAddressThatYamlWouldNotReadAsText(String address) throws JsonProcessingException {
    editor.set(FLOW, "page", address);
    editor.setMapping(BLOCK, "pages", Map.of("request", address), "level");

    JsonNode edited = DocumentMapper.YAML.readTree(editor.edited());
    assertThat(edited.at("/list/0/page").textValue()).isEqualTo(address);
    assertThat(edited.at("/block/pages/request").textValue()).isEqualTo(address);
  }

  @Test
  void keepsValueThatIsTheSame() {
    editor.set(BLOCK, "level", "sister");
    editor.setQuoted(FLOW, "level", "vendor");

    assertThat(editor.edited()).isEqualTo(TEXT);
  }

  @Test
  void writesSameValueTwice() {
    editor.set(BLOCK, "level", "inferred");
    editor.set(BLOCK, "level", "inferred");

    assertThat(editor.edited()).isEqualTo(TEXT.replace("sister", "inferred"));
  }

  @Test
  void replacesMappingBelowAnotherKey() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("path", "c");
    pages.put("request", "d");

    editor.setMapping(BLOCK, "pages", pages, "level");

    assertThat(editor.edited())
        .isEqualTo(
            TEXT.replace(
                "    request: a\n    # why\n    response: b\n", "    path: c\n    request: d\n"));
  }

  @Test
  void removesMappingWithoutValues() {
    editor.setMapping(BLOCK, "pages", Map.of(), "level");

    assertThat(editor.edited())
        .isEqualTo(TEXT.replace("  pages:\n    request: a\n    # why\n    response: b\n", ""));
  }

  @Test
  void renamesKey() {
    editor.rename(List.of(), "block", "lines");

    assertThat(editor.edited()).isEqualTo(TEXT.replace("block:", "lines:"));
  }

  @Test
  void rejectsMappingThatDoesNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> editor.set(List.of("other"), "added", "a"))
        .withMessage("The key other is missing.");
  }

  @Test
  void rejectsMappingWithinBraces() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> editor.setMapping(FLOW, "pages", Map.of(), "level"))
        .withMessageContaining("The key pages cannot be written within braces.");
  }
}
