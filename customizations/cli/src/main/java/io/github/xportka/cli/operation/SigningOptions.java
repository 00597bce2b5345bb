package io.github.xportka.cli.operation;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.XportClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options that change the signature, if the platform uses another one than the spec. They replace
 * the settings of the client with the same meaning, which validate them.
 */
public final class SigningOptions {
  @Option(
      names = "--formula",
      paramLabel = "FORMULA",
      description = {
        "Formula of the operation's own signature instead of the spec's formula: text with the"
            + " placeholders"
            + " {accessKey} {accessSecret} {timestamp} {nonce} {userId} {method} {path} {query}"
            + " {sortedParams} {body} {bodyMd5}."
      })
  private @Nullable String formula;

  @Option(
      names = "--digest",
      paramLabel = "DIGEST",
      description =
          "MD5, SHA-1, SHA-256, SHA-512, or with the secret as key: HMAC-MD5, HMAC-SHA1,"
              + " HMAC-SHA256, HMAC-SHA512.")
  private @Nullable String digest;

  @Option(
      names = "--case",
      paramLabel = "CASE",
      description = "Case of the hexadecimal digits: upper or lower.")
  private @Nullable String letterCase;

  @Option(
      names = "--encoding",
      paramLabel = "ENCODING",
      description = "Encoding of the digest: hex or base64.")
  private @Nullable String encoding;

  @Option(
      names = "--timestamp-unit",
      paramLabel = "UNIT",
      description = "Unit of the timestamp: seconds or milliseconds.")
  private @Nullable String timestampUnit;

  /**
   * Creates a builder with the settings file, and with these options for a scheme.
   *
   * @throws CommandException if the settings file cannot be read, or if a setting or an option is
   *     invalid
   */
  XportClient.Builder client(CommandContext context, SigningScheme scheme) {
    XportClient.Builder client = context.settings().client();
    String prefix = "xport.signing." + scheme.schemeName().replace("Signature", "") + ".";
    configure(client, "--formula", prefix + "formula", formula);
    configure(client, "--digest", prefix + "digest", digest);
    configure(client, "--case", prefix + "case", letterCase);
    configure(client, "--encoding", prefix + "encoding", encoding);
    configure(client, "--timestamp-unit", "xport.signing.timestamp-unit", timestampUnit);
    if (letterCase != null
        && client.signingFormula(scheme).encoding() == SignatureEncoding.BASE64) {
      throw CommandException.usage(
          "--case has no effect, because the encoding is base64. Omit --case, or use"
              + " --encoding hex.");
    }
    return client;
  }

  private static void configure(
      XportClient.Builder client, String option, String key, @Nullable String value) {
    if (value != null) {
      CommandException.validated(option + ": ", () -> client.configure(Map.of(key, value)));
    }
  }
}
