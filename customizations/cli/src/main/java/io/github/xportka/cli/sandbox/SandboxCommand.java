package io.github.xportka.cli.sandbox;

import static java.util.Objects.requireNonNull;

import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.BaseUrlOption;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.sandbox.InjectedFailure;
import io.github.xportka.sandbox.XportSandbox;
import io.github.xportka.sandbox.state.ProductCatalogue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that runs a sandbox for other programs. */
@Command(
    name = "sandbox",
    description = {
      "Runs a sandbox of the platform on this machine until you stop it. The first line of the"
          + " output is its base URL.",
      "",
      "It accepts the documented test credentials, signs messages with them, and prints them. Set"
          + " them in the shell of the programs that call it. The pages at /docs use them too."
    },
    footer = {
      "",
      "Examples:",
      "  xport sandbox --port 8080",
      "  xport sandbox --no-signature",
      "  xport sandbox --failure createOrder=status:503 \\",
      "    --callback http://127.0.0.1:9000/messages"
    })
public final class SandboxCommand implements Runnable {
  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the sandbox. Default: a free port.")
  private int port;

  @Option(
      names = "--no-signature",
      description = "Accepts requests without signature, access key and user id.")
  private boolean noSignature;

  @Option(
      names = "--own-credentials",
      description =
          "Uses XPORT_ACCESS_KEY, XPORT_ACCESS_SECRET and XPORT_USER_ID instead of the test"
              + " credentials, but not for the pages at /docs. Every program on this machine can"
              + " then let the sandbox sign messages with this key pair, so do not use one that the"
              + " platform accepts.")
  private boolean ownCredentials;

  @Option(
      names = "--path",
      paramLabel = "OPERATION=PATH",
      description = "Serves an operation at another path, such as listOrders=/order/page.")
  private Map<Operation, String> paths = Map.of();

  @Option(
      names = "--failure",
      paramLabel = "OPERATION=FAILURE",
      description = {
        "Makes a failure in each call of an operation:",
        "latency:2s, status:503, rate-limit:1s, drop, reset, lost-response, truncated, malformed,"
            + " clock:-20m, inner-failure, duplicate-pushes or reordered-pushes."
      })
  private Map<Operation, String> failures = Map.of();

  @Option(
      names = "--callback",
      paramLabel = "URL",
      description =
          "Pushes messages to this URL: https, or http on this machine. Default: messages are not"
              + " pushed.")
  private @Nullable URI callback;

  @Option(
      names = "--push-acceleration",
      paramLabel = "FACTOR",
      description = "Divides the half hour after which a failed push is repeated. Default: 1.")
  private int pushAcceleration = 1;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "Products as JSON, in the form that README.md shows. Default: the documented products.")
  private @Nullable Path catalogue;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Keeps orders and parcels in this file, for one sandbox at a time. Default: in memory.")
  private @Nullable Path state;

  public SandboxCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    CallerCredentials caller =
        ownCredentials ? CallerCredentials.required(context) : CallerCredentials.OF_TESTS;
    try (XportSandbox sandbox =
        SandboxLauncher.start(context, caller, context.settings().client(), this::configure)) {
      context.out().println(sandbox.baseUrl());
      context.note("The sandbox runs until you stop it with Ctrl-C. " + hint(sandbox.baseUrl()));
      context.untilStopped().accept(sandbox::close);
    }
  }

  private void configure(XportSandbox.Builder sandbox) {
    sandbox.port(port).verifySignatures(!noSignature).pushAcceleration(pushAcceleration);
    requireOncePerOperation("--path", paths);
    requireOncePerOperation("--failure", failures);
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
  }

  private void requireOncePerOperation(String option, Map<Operation, String> values) {
    OptionSpec matched = requireNonNull(spec).commandLine().getParseResult().matchedOption(option);
    if (matched != null && matched.originalStringValues().size() > values.size()) {
      throw CommandException.usage(
          option + " occurs twice for an operation. Use it once for each operation.");
    }
  }

  /** Returns which credentials the sandbox uses, and the variables for another shell. */
  private String hint(String baseUrl) {
    String target = export(BaseUrlOption.VARIABLE, baseUrl);
    if (ownCredentials) {
      return "It uses the credentials of this shell. Every program on this machine can let it sign"
          + " messages with them, so stop it if the platform accepts them. To call it from another"
          + " shell with the same credentials:"
          + target;
    }
    CallerCredentials caller = CallerCredentials.OF_TESTS;
    return "It uses the documented test credentials, also to sign messages. To call it from another"
        + " shell:"
        + target
        + export(CallerCredentials.ACCESS_KEY, caller.accessKey())
        + export(CallerCredentials.ACCESS_SECRET, caller.accessSecret())
        + export(CallerCredentials.USER_ID, caller.userId());
  }

  private static String export(String variable, String value) {
    return "\n  export " + variable + "=" + value;
  }
}
