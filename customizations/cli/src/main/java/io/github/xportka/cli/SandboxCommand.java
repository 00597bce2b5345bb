package io.github.xportka.cli;

import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.InjectedFailure;
import io.github.xportka.sandbox.XportSandbox;
import io.github.xportka.sandbox.state.ProductCatalogue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Command that runs a sandbox for other programs. */
@Command(
    name = "sandbox",
    description = {
      "Runs a sandbox of the platform on this machine until you stop it. The first line of the"
          + " output is its base URL.",
      "",
      "It accepts the credentials in XPORT_ACCESS_KEY, XPORT_ACCESS_SECRET and XPORT_USER_ID, or"
          + " the documented test credentials by default. The pages at /docs can call the sandbox"
          + " with the test credentials only, because a browser must not see your own keys."
    },
    footer = {
      "",
      "Examples:",
      "  xport sandbox --port 8080",
      "  xport sandbox --no-signature",
      "  xport sandbox --failure createOrder=status:503 --callback http://127.0.0.1:9000/messages"
    })
final class SandboxCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortConverter.class,
      description = "Port of the sandbox. Default: a free port.")
  private int port;

  @Option(
      names = "--no-signature",
      description = "Accepts requests without signature, access key and user id.")
  private boolean noSignature;

  @Option(
      names = "--path",
      paramLabel = "OPERATION=PATH",
      converter = OperationConverter.class,
      description = "Serves an operation at another path, such as listOrders=/order/page.")
  private Map<Operation, String> paths = Map.of();

  @Option(
      names = "--failure",
      paramLabel = "OPERATION=FAILURE",
      converter = OperationConverter.class,
      description =
          "Makes a failure in each call of an operation: latency:2s, status:503, rate-limit:1s, drop,"
              + " reset, lost-response, truncated, malformed, clock:-20m, inner-failure,"
              + " duplicate-pushes or reordered-pushes.")
  private Map<Operation, String> failures = Map.of();

  @Option(
      names = "--callback",
      paramLabel = "URL",
      description = "Pushes messages to this URL. Default: messages are not pushed.")
  private @Nullable URI callback;

  @Option(
      names = "--push-acceleration",
      paramLabel = "FACTOR",
      description = "Divides the half hour after which a failed push is repeated. Default: 1.")
  private int pushAcceleration = 1;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Products of the platform, as JSON. Default: the documented products.")
  private @Nullable Path catalogue;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Keeps orders and parcels in this file. Default: in memory.")
  private @Nullable Path state;

  SandboxCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    SandboxLauncher.serve(context, this::configure);
    return ExitCode.SUCCESS;
  }

  /**
   * Applies the options.
   *
   * @throws CommandException if an option is invalid
   */
  private void configure(XportSandbox.Builder sandbox) {
    try {
      sandbox.port(port).verifySignatures(!noSignature).pushAcceleration(pushAcceleration);
      paths.forEach(sandbox::pathOverride);
      failures.forEach(
          (operation, failure) -> sandbox.fail(operation, InjectedFailure.parse(failure)));
      if (callback != null) {
        sandbox.callback(callback);
      }
      if (catalogue != null) {
        sandbox.catalogue(ProductCatalogue.read(catalogue));
      }
      if (state != null) {
        sandbox.stateFile(state);
      }
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage());
    }
  }

  static final class PortConverter implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65535;

    @Override
    public Integer convert(String value) {
      try {
        int port = Integer.parseInt(value);
        if (port >= 0 && port <= HIGHEST) {
          return port;
        }
      } catch (NumberFormatException e) {
        // the exception below describes both cases
      }
      throw new TypeConversionException(
          "The port is invalid. Use a number from 0 to " + HIGHEST + ".");
    }
  }
}
