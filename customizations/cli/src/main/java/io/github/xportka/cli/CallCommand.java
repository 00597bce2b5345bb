package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.XportApis;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportDecodingException;
import io.github.xportka.client.XportHttpException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calls an operation with JSON. */
@Command(
    name = "call",
    description = {
      "Calls an operation, and prints the answer's JSON and nothing else.",
      "",
      "The body is checked against the spec before anything is sent."
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
final class CallCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final OperationArgument operation = new OperationArgument();
  @Mixin private final TargetOptions target = new TargetOptions();
  @Mixin private final SigningOptions signing = new SigningOptions();

  @Option(
      names = "--body",
      paramLabel = "FILE",
      description = "The file with the request's JSON, - for standard input.")
  private @Nullable String bodyFile;

  CallCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Operation called = operation.get();
    JsonNode body =
        RequestSpec.check(
            called, bodyFile == null ? null : RequestBody.read(bodyFile, surroundings.in()));
    try (Target opened = Target.open(surroundings, target, signing, called);
        XportClient client = opened.client().build()) {
      Json.print(surroundings.out(), client.raw().call(called, body).json());
    } catch (XportHttpException e) {
      throw CommandException.failed(e.getMessage() + whatCame(e.body()));
    } catch (XportDecodingException e) {
      throw CommandException.failed(e.getMessage() + whatCame(e.body()));
    }
    return ExitCode.DONE;
  }

  private static String whatCame(byte[] body) {
    String text = Excerpt.of(body).strip();
    return text.isEmpty() ? "" : " This came:\n" + text;
  }
}
