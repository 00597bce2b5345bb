package io.github.xportka.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of a successful raw call, together with its JSON. {@code toString} shows neither message
 * nor JSON.
 */
public final class JsonEnvelope implements Envelope {
  private final EnvelopeFields envelope;
  private final JsonNode json;

  JsonEnvelope(EnvelopeFields envelope, JsonNode json) {
    this.envelope = envelope;
    this.json = json;
  }

  /** Returns the JSON of the whole response. Numbers keep every digit. */
  public JsonNode json() {
    return json;
  }

  @Override
  public @Nullable Integer envelopeCode() {
    return envelope.code();
  }

  @Override
  public @Nullable String envelopeMessage() {
    return envelope.message();
  }

  @Override
  public @Nullable Boolean envelopeSuccess() {
    return envelope.success();
  }

  @Override
  public @Nullable String envelopeRequestId() {
    return envelope.requestId();
  }

  @Override
  public String toString() {
    return "JsonEnvelope[code=" + envelope.code() + "]";
  }
}
