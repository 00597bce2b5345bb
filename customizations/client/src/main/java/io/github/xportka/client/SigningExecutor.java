package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decorator that signs every request over its final bytes, with a fresh timestamp, nonce and
 * signature and the current credentials.
 */
record SigningExecutor(
    CallExecutor next,
    Signer signer,
    Supplier<Credentials> credentials,
    PlatformClock clock,
    TimestampUnit timestampUnit,
    Function<SigningScheme, String> nonces)
    implements CallExecutor {
  private static final byte[] NO_BODY = new byte[0];

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    Call call = request.call();
    Credentials pair = credentials.get();
    if (pair == null) {
      throw new IllegalArgumentException(
          "The supplier in credentials(…) returned null. Return a pair.");
    }
    String userId = request.options().userId();
    String timestamp = timestampUnit.format(clock.now());
    byte[] body = request.body();
    Signature signature =
        signer.sign(
            call.scheme(),
            new SignableRequest(
                pair,
                userId,
                timestamp,
                nonces.apply(call.scheme()),
                call.method(),
                call.path(),
                request.query().isEmpty() ? "" : request.query().substring(1),
                body == null ? NO_BODY : body));
    ReceivedResponse response = next.execute(request.signed(signature));
    return response.withRedaction(new Redaction(pair, signature, userId, timestamp));
  }
}
