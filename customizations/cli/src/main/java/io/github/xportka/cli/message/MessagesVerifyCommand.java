package io.github.xportka.cli.message;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.client.MessageVerificationException;
import io.github.xportka.client.XportMessageException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command that verifies the signature of a message. */
@Command(
    name = "verify",
    description = {
      "Verifies the signature of a message, and prints the message as one line of JSON. The time of"
          + " the message is not checked."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  valid",
      "  1  forged",
      "  2  unreadable, or invalid arguments",
      "",
      "Examples:",
      "  xport messages verify --authorization 4f1b… --body push.json"
    })
final class MessagesVerifyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final MessageSigningOptions signing = new MessageSigningOptions();

  @Option(
      names = "--authorization",
      paramLabel = "SIGNATURE",
      required = true,
      description = "Value of the Authorization header.")
  private String authorization = "";

  @Option(
      names = "--body",
      paramLabel = "FILE",
      required = true,
      description = "File with exactly the bytes of the body, or - for standard input.")
  private InputFile body = new InputFile("-");

  MessagesVerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    byte[] bytes = body.read(context.in());
    try {
      new MessagePrinter(context, true)
          .print(signing.verifier(context).verify(bytes, authorization));
      return ExitCode.SUCCESS;
    } catch (MessageVerificationException e) {
      context.note(e.getMessage());
      return ExitCode.REFUSED;
    } catch (XportMessageException e) {
      throw CommandException.usage("The signature is valid. " + e.getMessage());
    }
  }
}
