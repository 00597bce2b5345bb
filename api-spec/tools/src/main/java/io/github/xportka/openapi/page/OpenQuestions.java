package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Questions of a transcription. The lint refuses them until a person has resolved them. */
public final class OpenQuestions {
  /** Key of the list of questions at an object of the spec. */
  public static final String KEY = "x-open-questions";

  private OpenQuestions() {}

  /** Adds a question to an object. Values replace {@code %s} in the question. */
  static void ask(ObjectNode object, String question, String... values) {
    object.withArray(KEY).add(question.formatted((Object[]) values));
  }

  static int count(JsonNode content) {
    return content.findValues(KEY).stream().mapToInt(JsonNode::size).sum();
  }
}
