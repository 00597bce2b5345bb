package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CallbackUrlConverter;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandExceptionHandler;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.OperationConverter;
import io.github.xportka.cli.context.SettingsFile;
import io.github.xportka.cli.doctor.DoctorCommand;
import io.github.xportka.cli.evidence.EvidenceCommand;
import io.github.xportka.cli.message.MessagesCommand;
import io.github.xportka.cli.operation.CallCommand;
import io.github.xportka.cli.operation.DemoCommand;
import io.github.xportka.cli.operation.ExampleCommand;
import io.github.xportka.cli.operation.OperationsCommand;
import io.github.xportka.cli.operation.SignCommand;
import io.github.xportka.cli.page.PageCommand;
import io.github.xportka.cli.sandbox.SandboxCommand;
import java.io.PrintWriter;
import java.net.URI;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Top-level command of the command line. */
@Command(
    name = "xport",
    description = "Calls the Xport KA open platform, or a sandbox of it on this machine.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    resourceBundle = "io.github.xportka.cli.build",
    version = "xport ${bundle:build.version} (Java ${java.version})",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footer = {
      "",
      "Environment:",
      "  XPORT_ACCESS_KEY     the key pair, from the vendor's console",
      "  XPORT_ACCESS_SECRET",
      "  XPORT_USER_ID        the user id of the sub-account",
      "  XPORT_BASE_URL       the target; by default, a sandbox is started",
      "  XPORT_SETTINGS       the settings file",
      "  NO_COLOR             disables bold and dim text on a terminal",
      "",
      "Exit codes:",
      "  0  success",
      "  1  refused by the platform; its response is on standard error",
      "  2  invalid arguments or input; nothing was sent",
      "  3  missing or unreadable response",
      "",
      "Examples (xport stands for java -jar xport.jar):",
      "  xport demo",
      "  xport example OPERATION > body.json",
      "  xport call OPERATION --body body.json",
      "  xport call --help"
    })
final class XportCommand {
  private final SettingsFile settings;

  private XportCommand(SettingsFile settings) {
    this.settings = settings;
  }

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Properties file with settings of the client for call, demo, doctor, sandbox and sign, such"
              + " as xport.call-timeout. Options of a command replace them.")
  void useSettings(String file) {
    settings.use(file);
  }

  /** Runs a command and returns its exit code. */
  static int run(CommandContext context, String... arguments) {
    context.variable(SettingsFile.VARIABLE).ifPresent(context.settings()::use);
    CommandLine xport = commandLine(context);
    if (arguments.length == 0) {
      xport.usage(xport.getErr());
      return ExitCode.USAGE;
    }
    return xport.execute(arguments);
  }

  private static CommandLine commandLine(CommandContext context) {
    CommandExceptionHandler exceptionHandler = new CommandExceptionHandler(context);
    CommandLine xport =
        new CommandLine(new XportCommand(context.settings()))
            .addSubcommand(new DemoCommand(context))
            .addSubcommand(new DoctorCommand(context))
            .addSubcommand(new CallCommand(context))
            .addSubcommand(new ExampleCommand(context))
            .addSubcommand(new SignCommand(context))
            .addSubcommand(new OperationsCommand(context))
            .addSubcommand(new SandboxCommand(context))
            .addSubcommand(MessagesCommand.commandLine(context))
            .addSubcommand(PageCommand.commandLine(context))
            .addSubcommand(EvidenceCommand.commandLine(context))
            .setOut(new PrintWriter(context.out(), true, UTF_8))
            .setErr(new PrintWriter(context.err(), true, UTF_8))
            .setColorScheme(Help.defaultColorScheme(context.colour() ? Ansi.ON : Ansi.OFF))
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(exceptionHandler)
            .setExecutionExceptionHandler(exceptionHandler)
            .registerConverter(Operation.class, new OperationConverter())
            .registerConverter(InputFile.class, InputFile::new)
            .registerConverter(URI.class, new CallbackUrlConverter());
    xport.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, XportCommand::footer);
    return xport
        .setHelpSectionMap(xport.getHelpSectionMap())
        .setUsageHelpAutoWidth(context.terminal());
  }

  /**
   * Returns the footer without line breaks of picocli, and with a real operation in the examples,
   * so that users can copy them.
   */
  private static String footer(Help help) {
    String operation = OperationConverter.bestDocumented().operationId();
    return Stream.of(help.commandSpec().usageMessage().footer())
        .map(line -> line.replace("OPERATION", operation) + System.lineSeparator())
        .collect(joining());
  }
}
