package io.github.xportka.cli.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.InferredStatement;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.List;
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
public final class OperationsCommand implements Runnable {
  private static final ObjectMapper ENUMS_AS_TEXT =
      JsonMapper.builder().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING).build();

  private final CommandContext context;

  @Option(
      names = "--json",
      description =
          "Prints a JSON array of operations and pushed messages, with all evidence. A message has the"
              + " property 'message' in place of path, method and tag.")
  private boolean json;

  public OperationsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (json) {
      JsonPrinter.print(context.out(), list(SpecReader.bundle()));
    } else {
      OperationTable.print(context, SpecReader.bundle());
    }
  }

  private static ArrayNode list(OpenApiDocument spec) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Operation operation : Operation.values()) {
      ObjectNode entry =
          list.addObject()
              .put("operationId", operation.operationId())
              .put("summary", operation.summary())
              .put("tag", operation.tag())
              .put("method", operation.method())
              .put("path", operation.path())
              .put("signingScheme", operation.signingScheme().schemeName())
              .put("retry", OperationTable.retryClass(operation))
              .put("requestBody", operation.requestType().isPresent());
      ObjectNode stated = ENUMS_AS_TEXT.valueToTree(operation.evidence());
      entry.set("evidence", stated);
      addInferred(stated, spec.inferred(spec.operation(operation.operationId()).orElseThrow()));
    }
    for (io.github.xportka.openapi.model.Operation message : spec.messages()) {
      ObjectNode stated =
          list.addObject()
              .put("operationId", message.id())
              .put("summary", message.summary())
              .put("message", message.path())
              .putObject("evidence")
              .put("level", message.evidence().at("level").text())
              .put("page", message.evidence().at(Evidence.PAGE).text());
      addInferred(stated, spec.inferred(message));
    }
    return list;
  }

  private static void addInferred(ObjectNode evidence, List<InferredStatement> statements) {
    ArrayNode inferred = evidence.putArray("inferred");
    for (InferredStatement statement : statements) {
      inferred.addObject().put("place", statement.place()).put("statement", statement.sentence());
    }
  }
}
