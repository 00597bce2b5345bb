package io.github.xportka.docs;

import static java.util.stream.Collectors.joining;

import com.samskivert.mustache.Mustache;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.TimestampUnit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Request of an invented developer, signed by the client's own {@link Signer}.
 *
 * @param scheme the signing scheme
 * @param path the path
 * @param body the body as JSON
 * @param digested the text that is digested, with the values in the formula
 * @param headers the headers by name
 * @param query the query parameters by name
 */
record SignedExample(
    SigningScheme scheme,
    String path,
    String body,
    String digested,
    Map<String, String> headers,
    Map<String, String> query) {
  static final String ACCESS_KEY = "ak";
  static final String ACCESS_SECRET = "sk";
  static final String USER_ID = "1001";
  static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);
  static final String NONCE = "0123456789abcdef0123456789abcdef";

  /** Signs the documented request of an operation with the default formula of its scheme. */
  static SignedExample of(OperationView operation) {
    return of(
        operation.generated().signingScheme(),
        operation.operation().path(),
        operation.documentedRequest().toString());
  }

  static SignedExample of(SigningScheme scheme, String path, String body) {
    String timestamp = TimestampUnit.of(scheme.timestampUnit()).format(TIME);
    Signature signed =
        Signer.with(Map.of())
            .sign(
                scheme,
                Credentials.of(ACCESS_KEY, ACCESS_SECRET),
                USER_ID,
                timestamp,
                NONCE,
                path,
                body.getBytes(StandardCharsets.UTF_8));
    String digested =
        Mustache.compiler()
            .withDelims("{ }")
            .escapeHTML(false)
            .compile(scheme.formula())
            .execute(
                Map.of(
                    "accessKey", ACCESS_KEY,
                    "accessSecret", ACCESS_SECRET,
                    "userId", USER_ID,
                    "timestamp", timestamp,
                    "nonce", NONCE,
                    "path", path,
                    "body", body));
    return new SignedExample(scheme, path, body, digested, signed.headers(), signed.query());
  }

  /** Returns the function that changes the letter case of the signature. */
  String letterCase() {
    return scheme.letterCase().toUpperCase(Locale.ROOT);
  }

  String signature() {
    return scheme.parameters().stream()
        .filter(parameter -> parameter.value() == SigningScheme.Value.SIGNATURE)
        .map(parameter -> value(parameter.name(), parameter.place() == SigningScheme.Place.QUERY))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the value of a header or of a query parameter. */
  String value(String name, boolean isInQuery) {
    return (isInQuery ? query : headers).getOrDefault(name, "");
  }

  /** Returns path and query. */
  String target() {
    return query.isEmpty()
        ? path
        : path + "?" + query.entrySet().stream().map(Object::toString).collect(joining("&"));
  }

  /** Returns the body within apostrophes of a shell. */
  String quotedBody() {
    return "'" + body.replace("'", "'\\''") + "'";
  }
}
