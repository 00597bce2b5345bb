package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.OpenQuestions.ask;
import static java.util.stream.Collectors.partitioningBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writer of the examples of a transcribed operation, each into a file of its own. */
final class ExampleWriter {
  private final String operationId;
  private final Map<String, String> files = new LinkedHashMap<>();

  ExampleWriter(String operationId) {
    this.operationId = operationId;
  }

  /** Returns the contents of the files by their paths below the folder of the spec. */
  Map<String, String> files() {
    return files;
  }

  /** Writes the examples of a request into the list of its examples. */
  void writeRequest(ObjectNode list, TranscribedValue request) {
    JsonNode sample = SampleValues.body(request);
    writeDocumented(list, "request", request.examples().toList(), sample);
  }

  /** Writes the examples of a response into the list of its examples, failures as refused. */
  void writeResponse(ObjectNode list, TranscribedValue response, SuccessValues success) {
    Map<Boolean, List<JsonNode>> examples =
        response.examples().collect(partitioningBy(success::isFailure));
    List<JsonNode> successes = examples.getOrDefault(false, List.of());
    JsonNode sample = SampleValues.body(response);
    success.writeTo(sample);
    writeDocumented(list, "response", successes, sample);
    List<JsonNode> failures = examples.getOrDefault(true, List.of());
    failures.forEach(failure -> writeOfPage(list, "refused", "refused", failure));
    if (failures.isEmpty()) {
      JsonNode copy = successes.isEmpty() ? sample : successes.get(0);
      ObjectNode refused = list.putObject("refused");
      ask(refused, "What does a failure look like? The example is not a failure.");
      writeInvented(refused, "Refused request, not from a page", "refused", copy);
    }
  }

  /** Writes the documented examples, or else an invented sample. */
  private void writeDocumented(
      ObjectNode list, String file, List<JsonNode> examples, JsonNode sample) {
    examples.forEach(example -> writeOfPage(list, "documented", file, example));
    if (examples.isEmpty()) {
      writeInvented(list.putObject("documented"), "Sample, not from a page", file, sample);
    }
  }

  /** Writes an example of the page, with a number if the list has its name already. */
  private void writeOfPage(ObjectNode list, String name, String file, JsonNode value) {
    String numbered = TranscribedNames.unique(name, list::has);
    write(list.putObject(numbered), "Example of the page", numbered.replace(name, file), value);
  }

  private void writeInvented(ObjectNode example, String summary, String file, JsonNode value) {
    write(example, summary, file, value);
    example.putObject(Evidence.KEY).put(Evidence.LEVEL, EvidenceLevel.INFERRED.key());
  }

  private void write(ObjectNode example, String summary, String name, JsonNode value) {
    String file = "examples/" + operationId + "/" + name + ".json";
    example.put("summary", summary).put(Example.EXTERNAL_VALUE, "../" + file);
    files.put(file, value.toPrettyString() + "\n");
  }
}
