package io.github.xportka.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the operation table. */
@Command(
    name = "operations",
    description = {
      "Lists the operations: where they are, and how well each is known.",
      "",
      "Evidence is given for path, request and response: seed (the page this project began with),"
          + " vendor (another page of the vendor), sister (the vendor's sister documentation),"
          + " upstream (1688), inferred (our conclusion; no page says it).",
      "Retry is safe for an operation that only reads, else unsafe."
    },
    footer = {"", "Examples:", "  xport operations", "  xport operations --json"})
final class OperationsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--json",
      description = "An array with all that is known of each, and what was concluded.")
  private boolean json;

  OperationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (json) {
      Json.print(surroundings.out(), OperationsCommand::write);
    } else {
      OperationTable.print(surroundings.out(), surroundings.style());
    }
    return ExitCode.DONE;
  }

  private static void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Operation operation : Operation.values()) {
      OperationEvidence evidence = operation.evidence();
      json.writeStartObject();
      json.writeStringField("operationId", operation.operationId());
      json.writeStringField("summary", operation.summary());
      json.writeStringField("tag", operation.tag());
      json.writeStringField("method", operation.method());
      json.writeStringField("path", operation.path());
      json.writeStringField("signingScheme", operation.signingScheme().schemeName());
      json.writeStringField("retry", Operations.retry(operation));
      json.writeBooleanField("requestBody", operation.requestType().isPresent());
      json.writeObjectFieldStart("evidence");
      json.writeStringField("level", evidence.level().toString());
      json.writeStringField("path", evidence.path().toString());
      json.writeStringField("request", evidence.request().toString());
      json.writeStringField("response", evidence.response().toString());
      json.writeStringField("page", evidence.page());
      json.writeStringField("requestPage", evidence.requestPage());
      json.writeStringField("responsePage", evidence.responsePage());
      json.writeStringField("modified", evidence.modified());
      json.writeArrayFieldStart("inferred");
      for (String sentence : evidence.inferred()) {
        json.writeString(sentence);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
