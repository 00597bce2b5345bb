package io.github.xportka.cli;

import java.util.concurrent.Callable;
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
    footer = {"", "Examples:", "  xport sandbox --port 8080", "  xport sandbox --no-signature"})
final class SandboxCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortConverter.class,
      description = "Port of the sandbox. Default: a free port.")
  private int port;

  @Option(names = "--no-signature", description = "Accepts requests without checking signatures.")
  private boolean noSignature;

  SandboxCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    SandboxLauncher.serve(context, port, !noSignature);
    return ExitCode.SUCCESS;
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
