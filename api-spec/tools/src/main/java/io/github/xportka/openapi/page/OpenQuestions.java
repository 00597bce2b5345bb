package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions of a transcription. The lint refuses them until a person has resolved them. */
public final class OpenQuestions {
  /** Key of the list of questions at an object of the spec. */
  public static final String KEY = "x-open-questions";

  private static final int MAX_QUOTED = 200;

  private OpenQuestions() {}

  /** Adds a question to an object. Values replace {@code %s} in the question. */
  static void ask(ObjectNode object, String question, String... values) {
    object.withArray(KEY).add(question.formatted((Object[]) values));
  }

  /**
   * Asks for a description, and quotes the title and description of the page. The quote disappears
   * with the question: the spec does not contain sentences of the vendor.
   */
  static void askMeaning(ObjectNode object, Node... described) {
    String quoted =
        Stream.of(described)
            .flatMap(node -> Stream.of(node.at("title"), node.at("description")))
            .map(node -> node.text().strip().replaceAll("\\s+", " "))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!quoted.isEmpty()) {
      String shown = PageText.shown(quoted, MAX_QUOTED);
      ask(object, "What is a good description? The page says: '%s'", shown);
    }
  }

  static int count(JsonNode content) {
    return content.findValues(KEY).stream().mapToInt(JsonNode::size).sum();
  }
}
