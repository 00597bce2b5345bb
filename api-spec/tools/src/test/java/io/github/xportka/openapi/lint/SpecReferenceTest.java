package io.github.xportka.openapi.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.DocumentMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING explains each extension and each format that the lint accepts, and no other. */
class SpecReferenceTest {
  private static final Path CONTRIBUTING = Path.of("..", "..", "CONTRIBUTING.md");

  /** Keywords of {@code spec-objects.yaml} itself, beside the keyword for a property. */
  private static final Set<String> OWN_KEYWORDS = Set.of("x-problem", "x-remedy");

  @Test
  void explainsExtensionsOfSpecObjects() throws IOException {
    List<String> accepted =
        specObjects().findValues("properties").stream()
            .flatMap(JsonNode::propertyStream)
            .map(Map.Entry::getKey)
            .filter(key -> key.startsWith("x-") && !OWN_KEYWORDS.contains(key))
            .distinct()
            .sorted()
            .toList();

    assertThat(rows("`(x-[a-z-]+)` [|]").map(row -> row.group(1)))
        .containsExactlyElementsOf(accepted);
  }

  @Test
  void explainsFormatsWithTheirPatterns() throws IOException {
    List<String> accepted =
        specObjects()
            .at("/$defs/patternOfFormat/allOf")
            .valueStream()
            .map(
                rule ->
                    rule.at("/if/properties/format/const").asText()
                        + rule.at("/then/properties/pattern/const").asText())
            .sorted()
            .toList();

    assertThat(rows("`([a-z-]+)` [|] `(\\^.*?\\$)`").map(row -> row.group(1) + row.group(2)))
        .containsExactlyElementsOf(accepted);
  }

  /** Returns the table rows that begin with a pattern. */
  private static Stream<MatchResult> rows(String pattern) throws IOException {
    return Pattern.compile("^[|] " + pattern, Pattern.MULTILINE)
        .matcher(Files.readString(CONTRIBUTING))
        .results();
  }

  private static JsonNode specObjects() throws IOException {
    try (InputStream file = ObjectShapes.class.getResourceAsStream("spec-objects.yaml")) {
      return DocumentMapper.YAML.readTree(file);
    }
  }
}
