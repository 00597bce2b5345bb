package io.github.xportka.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints what proves who sends a request, for whoever sends it with another tool. */
@Command(
    name = "sign",
    description = {
      "Prints the headers and query parameters that sign a request, as JSON. Nothing is sent.",
      "",
      "Who signs is taken from XPORT_ACCESS_KEY, XPORT_ACCESS_SECRET and XPORT_USER_ID."
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
final class SignCommand implements Callable<Integer> {
  private static final byte[] NO_BODY = new byte[0];

  private final Surroundings surroundings;

  @Mixin private final OperationArgument operation = new OperationArgument();
  @Mixin private final SigningOptions signing = new SigningOptions();

  @Option(
      names = "--timestamp",
      paramLabel = "DIGITS",
      converter = TimestampConverter.class,
      description = "The time of sending, as it is to be sent. Now, unless given.")
  private @Nullable String timestamp;

  @Option(
      names = "--nonce",
      paramLabel = "TEXT",
      converter = NonceConverter.class,
      description = "Text that is used once: visible ASCII. Random, unless given.")
  private @Nullable String nonce;

  @Option(
      names = "--body",
      paramLabel = "FILE",
      description =
          "The file with the body, - for standard input. It matters to a formula that holds {body}"
              + " or {bodyMd5}: send exactly these bytes.")
  private @Nullable String bodyFile;

  SignCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Identity caller = Identity.required(surroundings);
    Operation signed = operation.get();
    SigningScheme scheme = signed.signingScheme();
    Signature signature =
        Signer.with(Map.of(scheme, signing.formula(scheme)))
            .sign(
                scheme,
                caller.credentials(),
                caller.userId(),
                timestamp == null ? now(scheme) : timestamp,
                nonce == null ? random(scheme.nonceLength()) : nonce,
                signed.path(),
                bodyFile == null ? NO_BODY : RequestBody.read(bodyFile, surroundings.in()).bytes());
    Json.print(
        surroundings.out(),
        json -> {
          json.writeStartObject();
          write(json, "headers", signature.headers());
          write(json, "query", signature.query());
          json.writeEndObject();
        });
    return ExitCode.DONE;
  }

  private static void write(JsonGenerator json, String name, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private String now(SigningScheme scheme) {
    return signing.timestampUnit(scheme).format(surroundings.clock().instant());
  }

  private static String random(int length) {
    byte[] bytes = new byte[(length + 1) / 2];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).substring(0, length);
  }

  static final class TimestampConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new TypeConversionException(
            "A timestamp is digits only, such as 1700000000: the seconds (or milliseconds) since"
                + " 1970-01-01 UTC.");
      }
      return value;
    }
  }

  static final class NonceConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (!Printable.isVisibleAscii(value)) {
        throw new TypeConversionException("A nonce is visible ASCII without blanks.");
      }
      return value;
    }
  }
}
