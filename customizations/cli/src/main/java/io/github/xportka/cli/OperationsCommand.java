package io.github.xportka.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.InferredStatement;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command that lists the operations. */
@Command(
    name = "operations",
    description = {
      "Lists the operations with their paths, their evidence and all inferred statements.",
      "",
      "The evidence levels of path, request and response are: observed (seen in an exchange with the"
          + " platform), seed (the first page of this project), vendor (another page of the vendor), sister (the vendor's sister"
          + " documentation), upstream (1688), inferred (our conclusion without a page).",
      "Retry is safe for operations that only read, otherwise unsafe."
    },
    footer = {"", "Examples:", "  xport operations", "  xport operations --json"})
final class OperationsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(
      names = "--json",
      description = "Prints a JSON array of operations and pushed messages, with all evidence.")
  private boolean json;

  OperationsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (json) {
      JsonPrinter.print(context.out(), OperationsCommand::write);
    } else {
      OperationTable.print(context.out(), context.style(), SpecReader.bundle());
    }
    return ExitCode.SUCCESS;
  }

  private static void write(JsonGenerator json) throws IOException {
    OpenApiDocument spec = SpecReader.bundle();
    json.writeStartArray();
    for (Operation operation : Operation.values()) {
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
      OperationEvidence evidence = operation.evidence();
      json.writeStringField("level", evidence.level().toString());
      json.writeStringField("path", evidence.path().toString());
      json.writeStringField("request", evidence.request().toString());
      json.writeStringField("response", evidence.response().toString());
      json.writeStringField("page", evidence.page());
      json.writeStringField("requestPage", evidence.requestPage());
      json.writeStringField("responsePage", evidence.responsePage());
      json.writeStringField("modified", evidence.modified());
      json.writeStringField("observed", evidence.observed());
      writeInferred(json, spec.inferred(spec.operation(operation.operationId()).orElseThrow()));
      json.writeEndObject();
      json.writeEndObject();
    }
    for (io.github.xportka.openapi.model.Operation message : spec.messages()) {
      json.writeStartObject();
      json.writeStringField("operationId", message.id());
      json.writeStringField("summary", message.summary());
      json.writeStringField("message", message.path());
      json.writeObjectFieldStart("evidence");
      json.writeStringField("level", message.evidence().at("level").text());
      json.writeStringField("page", message.evidence().at(Evidence.PAGE).text());
      writeInferred(json, spec.inferred(message));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeInferred(JsonGenerator json, List<InferredStatement> statements)
      throws IOException {
    json.writeArrayFieldStart("inferred");
    for (InferredStatement statement : statements) {
      json.writeStartObject();
      json.writeStringField("place", statement.place());
      json.writeStringField("statement", statement.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
