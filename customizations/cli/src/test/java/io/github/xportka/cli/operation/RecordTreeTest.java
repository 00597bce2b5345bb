package io.github.xportka.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordTreeTest {
  record Open(String value) {
    @Override
    public String toString() {
      return value;
    }
  }

  record Line(String title, int quantity) {}

  record Page(
      String name,
      @Nullable String absent,
      Open open,
      List<Line> lines,
      Map<String, JsonNode> more) {}

  @Test
  void formatsOneLinePerComponent() {
    Page page =
        new Page(
            "n",
            null,
            new Open("o"),
            List.of(new Line("[a, b]", 1)),
            Map.of("unknown", JsonNodeFactory.instance.numberNode(7)));

    assertThat(RecordTree.of(page))
        .isEqualTo(
            """
            Page
              name = "n"
              open = o
              lines = 1 element
                - Line
                  title = "[a, b]"
                  quantity = 1
              unknown = 7""");
  }
}
