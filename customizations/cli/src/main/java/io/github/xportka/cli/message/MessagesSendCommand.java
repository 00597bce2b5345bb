package io.github.xportka.cli.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.MessageSigning;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.client.XportJson;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.sandbox.SpecBundle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command that sends a signed message to a receiver. */
@Command(
    name = "send",
    description = {
      "Sends a signed message to a receiver, as the platform does, and prints the status of its"
          + " response."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  accepted with HTTP 200",
      "  1  refused",
      "  2  invalid arguments or input; nothing was sent",
      "  3  no response",
      "",
      "Examples:",
      "  xport messages send --type ORDER_PAY_SUCCESS --to http://127.0.0.1:8080/",
      "  xport messages send --body push.json --to http://127.0.0.1:8080/"
    })
final class MessagesSendCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final CommandContext context;

  @Mixin private final MessageSigningOptions signing = new MessageSigningOptions();

  @ArgGroup(multiplicity = "1")
  private Content content = new Content();

  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "Callback URL of the receiver: https, or http on this machine.")
  private URI to = URI.create("");

  /** Source of the message. */
  static final class Content {
    @Option(
        names = "--type",
        paramLabel = "TYPE",
        description = "Type of the message. Sends the example of the spec, with the current time.")
    private @Nullable String type;

    @Option(
        names = "--body",
        paramLabel = "FILE",
        description = "File with the whole message, or - for standard input. Sent unchanged.")
    private @Nullable InputFile file;
  }

  MessagesSendCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    byte[] body =
        content.file == null
            ? example(String.valueOf(content.type))
            : content.file.read(context.in());
    HttpRequest request = request(body);
    long begin = System.nanoTime();
    HttpResponse<Void> response = send(request);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    context.out().println("HTTP " + response.statusCode() + " after " + millis + " ms");
    return response.statusCode() == OK ? ExitCode.SUCCESS : ExitCode.REFUSED;
  }

  private byte[] example(String type) {
    JsonNode documented =
        SpecBundle.load()
            .messageExample(MessageType.of(type))
            .orElseThrow(
                () ->
                    CommandException.usage(
                        ("The message type '%s' is unknown. Known: %s. Send another type with"
                                + " --body FILE.")
                            .formatted(type, known())));
    try {
      PushedMessage message = XportJson.reader(PushedMessage.class).readValue(documented);
      return XportJson.writer()
          .writeValueAsBytes(message.toBuilder().timestamp(context.clock().instant()).build());
    } catch (IOException e) {
      throw new IllegalStateException("The example of " + type + " cannot be sent.", e);
    }
  }

  private static String known() {
    return MessageType.known().stream().map(MessageType::value).collect(Collectors.joining(", "));
  }

  private HttpRequest request(byte[] body) {
    return HttpRequest.newBuilder(to)
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .header(MessageSigning.HEADER, signing.signer(context).sign(body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static HttpResponse<Void> send(HttpRequest request) {
    try {
      return HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .build()
          .send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw CommandException.failed(
          "The receiver did not respond: %s. Check host and port of --to, and that the receiver runs."
              .formatted(FailureReason.of(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("The request was interrupted.");
    }
  }
}
