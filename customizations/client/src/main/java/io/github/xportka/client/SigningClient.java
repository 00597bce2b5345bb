package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.SigningScheme;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Client decorator that signs every request over its final bytes, with a fresh timestamp, nonce and
 * signature and the current credentials.
 */
final class SigningClient implements Client {
  private static final byte[] NO_BODY = new byte[0];

  private final Client next;
  private final OperationResolver operations;
  private final Signer signer;
  private final Supplier<Credentials> credentials;
  private final String userId;
  private final Clock clock;
  private final TimestampUnit timestampUnit;
  private final Function<SigningScheme, String> nonces;
  private final Function<CallIdentity, SigningScheme> schemes;

  SigningClient(
      Client next,
      OperationResolver operations,
      Signer signer,
      Supplier<Credentials> credentials,
      String userId,
      Clock clock,
      TimestampUnit timestampUnit,
      Function<SigningScheme, String> nonces,
      Function<CallIdentity, SigningScheme> schemes) {
    this.next = next;
    this.operations = operations;
    this.signer = signer;
    this.credentials = credentials;
    this.userId = userId;
    this.clock = clock;
    this.timestampUnit = timestampUnit;
    this.nonces = nonces;
    this.schemes = schemes;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    SigningScheme scheme = schemes.apply(operations.of(request));
    byte[] body = request.body();
    Credentials pair =
        Objects.requireNonNull(credentials.get(), "The supplier of credentials returned null.");
    String timestamp = timestampUnit.format(clock.instant());
    Signature signature =
        signer.sign(
            scheme,
            pair,
            userId,
            timestamp,
            nonces.apply(scheme),
            operations.path(request),
            body == null ? NO_BODY : body);
    Response response = next.execute(withSignature(request, signature), options);
    return RedactingResponseBody.in(response, Redaction.of(pair, signature, userId, timestamp));
  }

  private static Request withSignature(Request request, Signature signature) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    signature.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    StringBuilder url = new StringBuilder(request.url());
    char separator = request.url().indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> parameter : signature.query().entrySet()) {
      url.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
      separator = '&';
    }
    return Request.create(
        request.httpMethod(),
        url.toString(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
