package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Schema;
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
        quoted(
            Stream.of(described)
                .flatMap(node -> Stream.of(node.at("title"), node.at("description"))));
    if (!quoted.isEmpty()) {
      ask(object, "What is a good description? The page says: '%s'", quoted);
    }
  }

  /**
   * Asks for the meaning of each enumerated value that the page describes, and quotes the name and
   * the description of the value.
   */
  static void askMeaningOfValues(ObjectNode object, Schema schema) {
    for (Node described : schema.target().node().at("x-apifox-enum").elements()) {
      String quoted = quoted(Stream.of(described.at("name"), described.at("description")));
      if (!quoted.isEmpty()) {
        String value = PageText.quoted(described.at("value").value().asText());
        ask(object, "What does the value %s mean? The page says: '%s'", value, quoted);
      }
    }
  }

  private static String quoted(Stream<Node> texts) {
    String quoted =
        texts
            .map(node -> node.text().strip().replaceAll("\\s+", " "))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return PageText.shown(quoted, MAX_QUOTED);
  }

  static int count(JsonNode content) {
    return content.findValues(KEY).stream().mapToInt(JsonNode::size).sum();
  }
}
