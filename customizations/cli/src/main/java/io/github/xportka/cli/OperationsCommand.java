package io.github.xportka.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command that lists the operations. */
@Command(
    name = "operations",
    description = {
      "Lists the operations with their paths and their evidence.",
      "",
      "The evidence levels of path, request and response are: seed (the first page of this"
          + " project), vendor (another page of the vendor), sister (the vendor's sister"
          + " documentation), upstream (1688), inferred (our conclusion without a page).",
      "Retry is safe for operations that only read, otherwise unsafe."
    },
    footer = {"", "Examples:", "  xport operations", "  xport operations --json"})
final class OperationsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(
      names = "--json",
      description = "Prints a JSON array with all evidence and all conclusions.")
  private boolean json;

  OperationsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (json) {
      JsonPrinter.print(context.out(), OperationsCommand::write);
    } else {
      OperationTable.print(context.out(), context.style());
    }
    return ExitCode.SUCCESS;
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
      json.writeStringField("retry", OperationConverter.retryClass(operation));
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
