package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The changes of a pact fit on the screen, however many values differ. */
class PactChangesTest {
  @Test
  void shortensValues() {
    assertThat(PactChanges.between(pact("a".repeat(100), 0), pact("b".repeat(100), 0)))
        .containsExactly(
            "changed: the payment\n  text: \"%s…, was \"%s…"
                .formatted("b".repeat(59), "a".repeat(59)));
  }

  @Test
  void listsFirstPlaces() {
    assertThat(PactChanges.between(pact("a", 1), pact("a", 13)))
        .singleElement()
        .asString()
        .startsWith("changed: the payment\n  numbers[1]: 1, was missing\n")
        .endsWith("\n  numbers[10]: 10, was missing\n  and 2 more places");
  }

  private static JsonNode pact(String text, int size) {
    ObjectNode pact = new ObjectMapper().createObjectNode();
    ObjectNode interaction = pact.putArray("interactions").addObject();
    interaction.put("description", "the payment").put("text", text);
    IntStream.range(0, size).forEach(interaction.withArray("numbers")::add);
    return pact;
  }
}
