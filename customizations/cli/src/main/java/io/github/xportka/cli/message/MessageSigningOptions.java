package io.github.xportka.cli.message;

import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.MessageSigner;
import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.SigningFormula;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option that changes the signature of messages, with the key pair in the environment. */
final class MessageSigningOptions {
  @Option(
      names = "--formula",
      paramLabel = "FORMULA",
      description =
          "Text that is signed with HMAC-SHA256, with the placeholders {accessKey} {accessSecret}"
              + " {body} {bodyMd5}. Default: {accessKey}{body}.")
  private @Nullable String formula;

  MessageVerifier verifier(CommandContext context) {
    Credentials keyPair = CallerCredentials.requiredKeyPair(context);
    return CommandException.validated(
        "--formula: ", () -> MessageVerifier.of(keyPair).withFormula(formula()));
  }

  MessageSigner signer(CommandContext context) {
    Credentials keyPair = CallerCredentials.requiredKeyPair(context);
    return CommandException.validated(
        "--formula: ", () -> MessageSigner.of(keyPair).withFormula(formula()));
  }

  private SigningFormula formula() {
    SigningFormula documented = SigningFormula.defaultForMessages();
    return formula == null ? documented : documented.withFormula(formula);
  }
}
