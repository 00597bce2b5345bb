package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Expected signature of a request, computed from the text of the formula.
 *
 * <p>This class does not use the client's signing code. Otherwise an error in that code would be
 * repeated here and would stay hidden.
 */
final class ExpectedSignature {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final String KEYED = "HMAC-";

  private final SigningParameters sent;
  private final ReceivedRequest request;
  private final byte[] secret;

  ExpectedSignature(SigningParameters sent, ReceivedRequest request, String accessSecret) {
    this.sent = sent;
    this.request = request;
    this.secret = accessSecret.getBytes(UTF_8);
  }

  /** Compares a signature with the expected one in constant time. */
  boolean matches(SigningFormula formula, String signature) {
    byte[] digest = digest(formula.digest().toString(), secret, expand(formula.formula()));
    String expected = encode(digest, formula);
    return MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  private static String encode(byte[] digest, SigningFormula formula) {
    HexFormat hex = HexFormat.of();
    return switch (formula.encoding()) {
      case BASE64 -> Base64.getEncoder().encodeToString(digest);
      case HEX ->
          (formula.letterCase() == LetterCase.UPPER ? hex.withUpperCase() : hex).formatHex(digest);
    };
  }

  private byte[] expand(String formula) {
    ByteArrayOutputStream expanded = new ByteArrayOutputStream();
    Matcher placeholder = PLACEHOLDER.matcher(formula);
    int at = 0;
    while (placeholder.find()) {
      expanded.writeBytes(formula.substring(at, placeholder.start()).getBytes(UTF_8));
      expanded.writeBytes(value(placeholder.group(1)));
      at = placeholder.end();
    }
    expanded.writeBytes(formula.substring(at).getBytes(UTF_8));
    return expanded.toByteArray();
  }

  private byte[] value(String placeholder) {
    return switch (placeholder.toLowerCase(Locale.ROOT)) {
      case "accesskey" -> sent(Value.ACCESS_KEY);
      case "accesssecret" -> secret;
      case "timestamp" -> sent(Value.TIMESTAMP);
      case "nonce" -> sent(Value.NONCE);
      case "userid" -> sent(Value.USER_ID);
      case "method" -> request.method().getBytes(UTF_8);
      case "path" -> request.path().getBytes(UTF_8);
      case "query" -> unsignedQuery().collect(joining("&")).getBytes(UTF_8);
      case "sortedparams" -> sortedParameters().getBytes(UTF_8);
      case "body" -> request.bytes();
      case "bodymd5" ->
          HexFormat.of().formatHex(digest("MD5", secret, request.bytes())).getBytes(UTF_8);
      default ->
          throw new IllegalStateException(
              "The placeholder {"
                  + placeholder
                  + "} is unknown to the sandbox. Add it to this class.");
    };
  }

  private byte[] sent(Value value) {
    return sent.find(value).map(parameter -> parameter.text().getBytes(UTF_8)).orElse(new byte[0]);
  }

  /** Returns the parameters of the query as they are sent, without the signatures. */
  private Stream<String> unsignedQuery() {
    Set<String> signatures =
        sent.signatures().stream()
            .map(SigningParameters.SentParameter::parameter)
            .filter(parameter -> parameter.place() == Place.QUERY)
            .map(Parameter::name)
            .collect(toSet());
    return Stream.of(request.rawQuery().split("&", -1))
        .filter(parameter -> !signatures.contains(nameOf(parameter)));
  }

  private String sortedParameters() {
    return unsignedQuery()
        .sorted(Comparator.comparing(ExpectedSignature::nameOf).thenComparing(naturalOrder()))
        .map(parameter -> parameter.replaceFirst("=", ""))
        .collect(joining());
  }

  private static String nameOf(String parameter) {
    return parameter.split("=", 2)[0];
  }

  /**
   * Computes a digest of all parts together. Its name is a Java algorithm, except for {@code
   * HMAC-…}. Only an HMAC uses the key.
   */
  static byte[] digest(String name, byte[] key, byte[]... parts) {
    try {
      if (name.startsWith(KEYED)) {
        Mac mac = Mac.getInstance(name.replace(KEYED, "Hmac"));
        mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        Arrays.asList(parts).forEach(mac::update);
        return mac.doFinal();
      }
      MessageDigest digest = MessageDigest.getInstance(name);
      Arrays.asList(parts).forEach(digest::update);
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The digest " + name + " is not supported by this Java runtime. Use another digest.", e);
    }
  }
}
