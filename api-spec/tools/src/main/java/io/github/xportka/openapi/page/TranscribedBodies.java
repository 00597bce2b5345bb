package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes request and answers of a page's file, and the files of their examples. */
final class TranscribedBodies {
  private final String operationId;
  private final TranscribedSchemas schemas;
  private final @Nullable SpecSchema envelope;
  private final Map<String, String> examples = new LinkedHashMap<>();

  /**
   * Begins.
   *
   * @param envelope the one to guess where a page does not show its answer, or null
   */
  TranscribedBodies(String operationId, TranscribedSchemas schemas, @Nullable SpecSchema envelope) {
    this.operationId = operationId;
    this.schemas = schemas;
    this.envelope = envelope;
  }

  /** The texts of the examples' files by their paths. */
  Map<String, String> examples() {
    return examples;
  }

  /** Writes the request. */
  void addRequest(YamlText yaml, Body request) {
    if (request.fields().stream().allMatch(field -> field.required() == null)) {
      yaml.question(2, "Which members are required? The page does not say, so none is.");
    }
    yaml.open(2, "requestBody").line(3, "required: true").open(3, "content");
    addContent(yaml, 4, request, schemas.addRequest(request), "request");
  }

  /** Writes the answers; that of success even if the page does not show it. */
  void addAnswers(YamlText yaml, List<Response> answers) {
    yaml.open(2, "responses");
    Map<String, List<Response>> byStatus = new LinkedHashMap<>();
    byStatus.put(Response.SUCCESS, new ArrayList<>());
    for (Response shown : answers) {
      byStatus.computeIfAbsent(shown.status(), status -> new ArrayList<>()).add(shown);
    }
    byStatus.forEach((status, shown) -> addAnswer(yaml, status, shown));
  }

  private void addAnswer(YamlText yaml, String status, List<Response> shown) {
    yaml.line(3, "'" + status + "':");
    if (status.equals(Response.SUCCESS)) {
      yaml.question(4, "What does the answer mean?")
          .member(4, "description", "The answer, or the failure envelope.");
    } else {
      yaml.question(4, "What does the answer mean, and when does it come?")
          .member(4, "description", "The page has it in line " + shown.get(0).line() + ".");
    }
    List<Response> named = shown.stream().filter(Response::namesItsContent).toList();
    if (named.isEmpty() && status.equals(Response.SUCCESS)) {
      yaml.open(4, "content");
      addUnseen(yaml, status, MediaTypes.JSON);
    } else if (!named.isEmpty()) {
      yaml.open(4, "content");
      named.forEach(answer -> addContent(yaml, answer));
    }
  }

  private void addContent(YamlText yaml, Response answer) {
    Body body = answer.body();
    if (!body.isShown()) {
      addUnseen(yaml, answer.status(), answer.mediaType());
      return;
    }
    String status = answer.isSuccess() ? "" : answer.status();
    addContent(yaml, 5, body, schemas.addResponse(status, body), "response" + status);
  }

  /** What a page names and does not show: of JSON, there is an envelope to guess. */
  private void addUnseen(YamlText yaml, String status, String mediaType) {
    yaml.open(5, mediaType);
    if (mediaType.equals(MediaTypes.JSON)) {
      boolean success = status.equals(Response.SUCCESS);
      String schema = schemas.addUnseenResponse(success ? "" : status, success ? envelope : null);
      yaml.open(6, "schema").line(7, "$ref: '#/components/schemas/" + schema + "'");
      yaml.question(6, "What is an example of it? The page shows none.");
    } else {
      yaml.question(6, "What is the answer? The page names its media type only.")
          .open(6, "schema")
          .line(7, "type: string")
          .member(7, "description", "The page does not show it.");
    }
  }

  private void addContent(YamlText yaml, int depth, Body body, String schema, String file) {
    yaml.open(depth, body.content())
        .open(depth + 1, "schema")
        .line(depth + 2, "$ref: '#/components/schemas/" + schema + "'");
    List<JsonBlock> shown = body.examples();
    if (shown.isEmpty()) {
      yaml.question(depth + 1, "What is an example of it? The page shows none.");
      return;
    }
    yaml.open(depth + 1, "examples");
    for (int i = 0; i < shown.size(); i++) {
      String number = i == 0 ? "" : String.valueOf(i + 1);
      if (!shown.get(i).value().isComplete()) {
        yaml.question(depth + 2, "How does the example end? The page does not show it.");
      }
      yaml.open(depth + 2, "documented" + number)
          .member(depth + 3, "summary", "The page's example, from its line " + shown.get(i).line())
          .line(depth + 3, "externalValue: ../" + addExample(file + number, shown.get(i)));
    }
  }

  /** Adds an example's file, and returns its path. */
  private String addExample(String name, JsonBlock example) {
    String folder = "examples/" + operationId + "/";
    String path = folder + name + ".json";
    for (int i = 2; examples.containsKey(path); i++) {
      path = folder + name + "-" + i + ".json";
    }
    examples.put(path, ExampleJson.text(example.value().json()));
    return path;
  }
}
