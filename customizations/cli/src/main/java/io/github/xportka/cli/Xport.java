package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** The command line as a whole. */
@Command(
    name = "xport",
    description = "Calls the Xport KA open platform, or a sandbox of it on this machine.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footer = {
      "",
      "Environment:",
      "  XPORT_ACCESS_KEY     the key pair, from the vendor's console",
      "  XPORT_ACCESS_SECRET",
      "  XPORT_USER_ID        the sub-account on whose behalf you call",
      "  XPORT_BASE_URL       whom to call; unless set, a sandbox is started",
      "  NO_COLOR             no bold or dim text on a terminal",
      "",
      "Exit codes:",
      "  0  done",
      "  1  the platform refused; its answer is on standard error",
      "  2  the command or its input is not usable; nothing was sent",
      "  3  no answer, or none that can be read",
      "",
      "Examples (xport stands for java -jar xport.jar):",
      "  xport demo",
      "  xport example OPERATION > body.json",
      "  xport call OPERATION --body body.json",
      "  xport call --help"
    })
final class Xport {
  private Xport() {}

  /** Runs a command, and returns its exit code. */
  static int run(Surroundings surroundings, String... arguments) {
    CommandLine xport = commandLine(surroundings);
    if (arguments.length == 0) {
      xport.usage(xport.getErr());
      return ExitCode.USAGE;
    }
    return xport.execute(arguments);
  }

  private static CommandLine commandLine(Surroundings surroundings) {
    Failures failures = new Failures(surroundings);
    CommandLine xport =
        new CommandLine(new Xport())
            .addSubcommand(new DemoCommand(surroundings))
            .addSubcommand(new CallCommand(surroundings))
            .addSubcommand(new ExampleCommand(surroundings))
            .addSubcommand(new SignCommand(surroundings))
            .addSubcommand(new OperationsCommand(surroundings))
            .addSubcommand(new SandboxCommand(surroundings))
            .setOut(writer(surroundings.out()))
            .setErr(writer(surroundings.err()))
            .setColorScheme(Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    nameAnOperation(xport);
    xport.getSubcommands().values().forEach(Xport::nameAnOperation);
    return xport;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  /** Lets the examples be typed as they are shown. */
  private static void nameAnOperation(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.footer(
        Arrays.stream(usage.footer())
            .map(line -> line.replace("OPERATION", Operations.first().operationId()))
            .toArray(String[]::new));
  }
}
