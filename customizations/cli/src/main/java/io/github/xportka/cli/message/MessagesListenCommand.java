package io.github.xportka.cli.message;

import com.sun.net.httpserver.HttpServer;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.receiver.MessageHttpHandler;
import io.github.xportka.receiver.PushEndpoint;
import io.github.xportka.receiver.PushOutcome;
import io.github.xportka.receiver.PushRefusedException;
import io.github.xportka.receiver.PushRequest;
import io.github.xportka.receiver.PushValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command that prints the messages that arrive. */
@Command(
    name = "listen",
    description = {
      "Receives messages on this machine until you stop it, and prints those with a valid"
          + " signature. The first line of the output is its URL. Refused pushes are noted on"
          + " standard error.",
      "",
      "The command does not store messages, and prints a message again that arrives again. When its"
          + " output is closed, it responds with 503, so that the platform repeats the push, and"
          + " stops."
    },
    footer = {
      "",
      "Exit codes:",
      "  2    invalid arguments or input",
      "  3    the output was closed",
      "  130  stopped with Ctrl-C",
      "",
      "Examples:",
      "  xport messages listen --port 8080",
      "  xport messages listen --json | tail -n +2 | jq .body"
    })
final class MessagesListenCommand implements Runnable {
  private static final int THREADS = 8;
  private static final int MOST_SECONDS_FOR_RESPONSES = 3;
  private static final String LONGEST_REQUEST_SECONDS = "10";

  private final CommandContext context;

  @Mixin private final MessageSigningOptions signing = new MessageSigningOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the receiver. Default: a free port.")
  private int port;

  @Option(
      names = "--json",
      description = "Prints each message as one line of JSON: type, time and body.")
  private boolean json;

  @Option(
      names = "--acknowledge-unsigned",
      description =
          "Responds with 200 to requests without a signature, and drops them. The check of the"
              + " callback URL in the vendor's console can be such a request.")
  private boolean acknowledgeUnsigned;

  MessagesListenCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    PushValidator validator = PushValidator.of(signing.verifier(context), context.clock());
    HttpServer server = start(new PrintingEndpoint(validator, Thread.currentThread()));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.start();
    InetSocketAddress address = server.getAddress();
    context.out().println("http://127.0.0.1:" + address.getPort() + "/");
    context.out().flush();
    context.note("Receives messages until you stop it with Ctrl-C.");
    context
        .untilStopped()
        .accept(
            () -> {
              server.stop(0);
              threads.shutdown();
            });
    if (Thread.interrupted()) { // by the endpoint
      server.stop(MOST_SECONDS_FOR_RESPONSES);
      throw CommandException.failed(
          "The output is closed, so the command stops. It refused the push with HTTP 503, and the"
              + " platform repeats it.");
    }
  }

  private HttpServer start(PushEndpoint endpoint) {
    // The server reads these properties once. A slow sender must not occupy a thread.
    System.setProperty("sun.net.httpserver.maxReqTime", LONGEST_REQUEST_SECONDS);
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", MessageHttpHandler.of(endpoint));
      return server;
    } catch (IOException | IllegalArgumentException e) { // in use, or out of range
      throw CommandException.usage(
          "The port %d cannot be opened: %s. Choose another port with --port."
              .formatted(port, e.getMessage()));
    }
  }

  /** Receiver that prints each valid message. When that fails, it ends the wait of the command. */
  private final class PrintingEndpoint implements PushEndpoint {
    private final PushValidator validator;
    private final Thread waiting;
    private final MessagePrinter printer = new MessagePrinter(context, json);

    PrintingEndpoint(PushValidator validator, Thread waiting) {
      this.validator = validator;
      this.waiting = waiting;
    }

    @Override
    public PushOutcome receive(PushRequest request) {
      if (acknowledgeUnsigned && !request.isSigned()) {
        context.note("HTTP 200: The request is not signed, and was dropped.");
        return PushOutcome.UNSIGNED_ACKNOWLEDGED;
      }
      try {
        if (printer.print(validator.validate(request))) {
          return PushOutcome.ACCEPTED;
        }
        waiting.interrupt();
        return PushOutcome.UNAVAILABLE;
      } catch (PushRefusedException e) {
        context.note("HTTP " + e.outcome().status() + ": " + e.getMessage());
        return e.outcome();
      }
    }

    @Override
    public int maxBodyBytes() {
      return PushValidator.DEFAULT_MAX_BODY_BYTES;
    }
  }
}
