package io.github.xportka.cli.operation;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that change the signature, if the platform uses another one than the spec. */
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
      converter = DigestConverter.class,
      description =
          "MD5, SHA-1, SHA-256, SHA-512, or with the secret as key: HMAC-MD5, HMAC-SHA1,"
              + " HMAC-SHA256, HMAC-SHA512.")
  private @Nullable SignatureDigest digest;

  @Option(
      names = "--case",
      paramLabel = "CASE",
      description = "Case of the hexadecimal digits: upper or lower.")
  private @Nullable LetterCase letterCase;

  @Option(
      names = "--encoding",
      paramLabel = "ENCODING",
      description = "Encoding of the digest: hex or base64.")
  private @Nullable SignatureEncoding encoding;

  @Option(
      names = "--timestamp-unit",
      paramLabel = "UNIT",
      description = "Unit of the timestamp: seconds or milliseconds.")
  private @Nullable TimestampUnit timestampUnit;

  /**
   * Creates a builder with the settings file, and with these options for a scheme.
   *
   * @throws CommandException if the settings file cannot be read, if a setting or the formula is
   *     invalid, or if the letter case has no effect
   */
  XportClient.Builder client(CommandContext context, SigningScheme scheme) {
    XportClient.Builder client = context.settings().client();
    SigningFormula before = client.signingFormula(scheme);
    String text = formula;
    SigningFormula changed =
        text == null
            ? before
            : CommandException.validated("--formula: ", () -> before.withFormula(text));
    if (digest != null) {
      changed = changed.withDigest(digest);
    }
    if (letterCase != null) {
      changed = changed.withLetterCase(letterCase);
    }
    if (encoding != null) {
      changed = changed.withEncoding(encoding);
    }
    if (letterCase != null && changed.encoding() == SignatureEncoding.BASE64) {
      throw CommandException.usage(
          "--case has no effect, because the encoding is base64. Omit --case, or use"
              + " --encoding hex.");
    }
    client.signingFormula(scheme, changed);
    if (timestampUnit != null) {
      client.timestampUnit(timestampUnit);
    }
    return client;
  }

  /** Converts the name of a digest. The names of the other options are those of enum constants. */
  static final class DigestConverter implements ITypeConverter<SignatureDigest> {
    @Override
    public SignatureDigest convert(String name) {
      try {
        return SignatureDigest.of(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
