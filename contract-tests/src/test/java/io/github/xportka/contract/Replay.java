package io.github.xportka.contract;

import io.github.xportka.api.Operation;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.TimestampUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Signs a replayed request anew: the signature in the pact is that of its own key and moment, and
 * the provider has another key and another time.
 */
final class Replay {
  private final Credentials credentials;
  private final String userId;
  private final Clock clock;
  private final Signer signer = Signer.with(Map.of());

  Replay(Credentials credentials, String userId, Clock clock) {
    this.credentials = credentials;
    this.userId = userId;
    this.clock = clock;
  }

  void sign(Operation operation, HttpRequest request) {
    String path = URI.create(request.getPath()).getRawPath();
    Signature signature =
        signer.sign(
            operation.signingScheme(),
            credentials,
            userId,
            TimestampUnit.SECONDS.format(clock.instant()),
            UUID.randomUUID().toString().replace("-", ""),
            operation.path(),
            body(request));
    signature.headers().forEach(request::setHeader);
    if (!signature.query().isEmpty()) {
      request.setPath(
          path
              + "?"
              + signature.query().entrySet().stream()
                  .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                  .collect(Collectors.joining("&")));
    }
  }

  private static byte[] body(HttpRequest request) {
    HttpEntity entity = request instanceof ClassicHttpRequest http ? http.getEntity() : null;
    try {
      return entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
