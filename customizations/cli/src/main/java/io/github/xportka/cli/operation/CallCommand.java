package io.github.xportka.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.XportApis;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.TerminalText;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportDecodingException;
import io.github.xportka.client.XportHttpException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command that calls an operation with JSON. */
@Command(
    name = "call",
    description = {
      "Calls an operation and prints only the JSON of the response.",
      "",
      "The command validates the body with the spec before it sends the request."
    },
    footer = {
      "",
      "Examples:",
      "  xport example OPERATION > body.json",
      "  xport call OPERATION --body body.json",
      "  xport call OPERATION --body - < body.json",
      "  xport call OPERATION --body body.json \\",
      "    --base-url " + XportApis.DEFAULT_BASE_URL
    })
public final class CallCommand implements Runnable {
  private final CommandContext context;

  @Mixin private final OperationArgument operation = new OperationArgument();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--body",
      paramLabel = "FILE",
      description = "File with the request JSON, or - for standard input.")
  private @Nullable InputFile body;

  public CallCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    Operation called = operation.get();
    JsonNode request = DocumentedRequest.read(called, body, context);
    Optional<String> baseUrl = target.baseUrl().find(context);
    try (CallTarget opened = target.open(context, called, baseUrl);
        XportClient client = opened.client().build()) {
      JsonPrinter.print(context.out(), client.raw().call(called, request).json());
    } catch (XportHttpException | XportDecodingException e) {
      throw CommandException.failed(e.getMessage() + received(e.body()));
    }
  }

  private static String received(byte[] body) {
    String text = TerminalText.excerpt(body).strip();
    return text.isEmpty() ? "" : " Received:\n" + text;
  }
}
