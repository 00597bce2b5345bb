package io.github.xportka.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.IntNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTreeTest {
  private static SourceTree yaml(String text) throws JsonProcessingException {
    return SourceTree.read(DocumentMapper.YAML, text, 1);
  }

  @Test
  void replacesAliasesInObjectsAndArrays() throws JsonProcessingException {
    SourceTree tree = yaml("a: &x {b: &y [1]}\nc: *x\nd: [*y, text]\n");

    assertThat(tree.root())
        .hasToString("{\"a\":{\"b\":[1]},\"c\":{\"b\":[1]},\"d\":[[1],\"text\"]}");
    assertThat(tree.line("/c/b/0")).isEqualTo(2);
  }

  @Test
  void refusesAliasWithoutAnchor() {
    assertThatThrownBy(() -> yaml("a: *x"))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("the alias does not have an anchor");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: 1\nb: [', 2, found '<stream end>'",
    "'a: 1\na: 2', 2, Duplicate field 'a'",
    "'a:\n  1e99999999999', 2, a number or a character is malformed"
  })
  void namesLineAndProblem(String text, int line, String problem) {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> SourceTree.read(DocumentMapper.YAML, text, 101))
        .satisfies(
            failure -> {
              assertThat(failure.getLocation().getLineNr()).isEqualTo(100 + line);
              assertThat(failure.getOriginalMessage()).contains(problem);
            });
  }

  @Test
  void movesValueWithItsLines() throws JsonProcessingException {
    SourceTree tree = yaml("a:\n  b:\n    c: 1\n");

    tree.move("/a/b", "/d/200");

    assertThat(tree.root()).hasToString("{\"a\":{},\"d\":{\"200\":{\"c\":1}}}");
    assertThat(tree.line("/d/200/c")).isEqualTo(3);
  }

  @Test
  void createsEnclosingObjectsAndArrays() {
    SourceTree tree = SourceTree.object();

    tree.put("/a/b", IntNode.valueOf(1), 5);
    tree.append("/a/c", IntNode.valueOf(2), 6);
    tree.append("/a/c", IntNode.valueOf(3), 7);

    assertThat(tree.root()).hasToString("{\"a\":{\"b\":1,\"c\":[2,3]}}");
    assertThat(tree.line("/a")).isEqualTo(5);
    assertThat(tree.line("/a/c/1")).isEqualTo(7);
  }
}
