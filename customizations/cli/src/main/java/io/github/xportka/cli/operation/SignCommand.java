package io.github.xportka.cli.operation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.TerminalText;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.XportClient;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command that prints the signing parameters of a request, for use with another tool. */
@Command(
    name = "sign",
    description = {
      "Prints the headers and query parameters that sign a request, as JSON. The command sends"
          + " nothing.",
      "",
      "The credentials come from XPORT_ACCESS_KEY, XPORT_ACCESS_SECRET and XPORT_USER_ID."
    },
    footer = {
      "",
      "Examples:",
      "  xport sign OPERATION",
      "  xport sign OPERATION --timestamp 1700000000 \\",
      "    --nonce 0123456789abcdef0123456789abcdef",
      "  xport sign OPERATION --body body.json --digest HMAC-SHA256 \\",
      "    --formula '{accessKey}{timestamp}{nonce}{bodyMd5}'"
    })
public final class SignCommand implements Runnable {
  private final CommandContext context;

  @Mixin private final OperationArgument operation = new OperationArgument();
  @Mixin private final SigningOptions signing = new SigningOptions();

  @Option(
      names = "--timestamp",
      paramLabel = "DIGITS",
      description = "Time of sending in the unit of the timestamp. Default: now.")
  private @Nullable String timestamp;

  @Option(
      names = "--nonce",
      paramLabel = "TEXT",
      description = "Text of visible ASCII that is used once. Default: random.")
  private @Nullable String nonce;

  @Option(
      names = "--body",
      paramLabel = "FILE",
      description =
          "File with the body, or - for standard input. A formula with {body} or {bodyMd5} uses"
              + " exactly these bytes, so send them without a change.")
  private @Nullable InputFile body;

  public SignCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    requireSignable();
    CallerCredentials caller = CallerCredentials.required(context);
    Operation signed = operation.get();
    SigningScheme scheme = signed.signingScheme();
    XportClient.Builder client = signing.client(context, scheme);
    Signature signature =
        Signer.with(
                Stream.of(SigningScheme.values())
                    .collect(toMap(its -> its, client::signingFormula)))
            .sign(
                scheme,
                caller.toCredentials(),
                caller.userId(),
                timestamp == null
                    ? client.timestampUnit().format(context.clock().instant())
                    : timestamp,
                nonce == null ? random(scheme.nonceLength()) : nonce,
                signed.path(),
                body == null ? new byte[0] : readBody(body));
    JsonPrinter.print(context.out(), signature);
  }

  private static String random(int length) {
    byte[] bytes = new byte[(length + 1) / 2];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).substring(0, length);
  }

  private void requireSignable() {
    if (timestamp != null && !timestamp.matches("[0-9]+")) {
      throw CommandException.usage(
          "--timestamp consists of digits only: the seconds or milliseconds since 1970-01-01 UTC,"
              + " for example 1700000000.");
    }
    if (nonce != null && !TerminalText.isVisibleAscii(nonce)) {
      throw CommandException.usage("--nonce consists of visible ASCII without blanks.");
    }
  }

  /** Reads a body exactly as it is sent, and requires that it is JSON. */
  private byte[] readBody(InputFile file) {
    byte[] content = file.read(context.in());
    JsonNode unused = DocumentedRequest.parse(file, file.decode(content));
    return content;
  }
}
