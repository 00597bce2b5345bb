package io.github.xportka.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Runs a sandbox for other programs. */
@Command(
    name = "sandbox",
    description = {
      "Runs a sandbox of the platform on this machine until it is stopped. The first line of its"
          + " output is its base URL.",
      "",
      "It takes the calls of whom XPORT_ACCESS_KEY, XPORT_ACCESS_SECRET and XPORT_USER_ID name, or"
          + " else of the documented test caller. Only as that one, operations can be tried out at"
          + " /docs: keys of your own are not shown to a browser."
    },
    footer = {"", "Examples:", "  xport sandbox --port 8080", "  xport sandbox --no-signature"})
final class SandboxCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortConverter.class,
      description = "The port to listen on. Any that is free, unless given.")
  private int port;

  @Option(names = "--no-signature", description = "Takes requests whatever their signature is.")
  private boolean noSignature;

  SandboxCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Sandboxes.serve(surroundings, port, !noSignature);
    return ExitCode.DONE;
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
        // said below, as for a number that is no port
      }
      throw new TypeConversionException("A port is a number from 0 to " + HIGHEST + ".");
    }
  }
}
