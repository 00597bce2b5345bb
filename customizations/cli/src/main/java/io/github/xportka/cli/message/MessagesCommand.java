package io.github.xportka.cli.message;

import io.github.xportka.cli.context.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Group of the commands for pushed messages. */
@Command(
    name = "messages",
    description = {
      "Receives, verifies or sends messages that the platform pushes.",
      "",
      "The key pair comes from XPORT_ACCESS_KEY and XPORT_ACCESS_SECRET."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  xport messages listen --port 8080",
      "  xport messages send --type ORDER_PAY_SUCCESS --to http://127.0.0.1:8080/",
      "  xport messages verify --authorization 4f1b… --body push.json"
    })
public final class MessagesCommand {
  private MessagesCommand() {}

  /** Creates the command with its subcommands. */
  public static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new MessagesCommand())
        .addSubcommand(new MessagesListenCommand(context))
        .addSubcommand(new MessagesVerifyCommand(context))
        .addSubcommand(new MessagesSendCommand(context));
  }
}
