package io.github.xportka.cli.message;

import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.client.MessageSigner;
import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.SigningFormula;
import java.util.function.Function;
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
    MessageVerifier verifier = MessageVerifier.of(CallerCredentials.requiredKeyPair(context));
    return withFormula(verifier::withFormula, verifier);
  }

  MessageSigner signer(CommandContext context) {
    MessageSigner signer = MessageSigner.of(CallerCredentials.requiredKeyPair(context));
    return withFormula(signer::withFormula, signer);
  }

  private <T> T withFormula(Function<SigningFormula, T> change, T unchanged) {
    String changed = formula;
    return changed == null
        ? unchanged
        : CommandException.validated(
            "--formula: ",
            () -> change.apply(SigningFormula.defaultForMessages().withFormula(changed)));
  }
}
