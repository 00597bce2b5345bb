package io.github.xportka.client;

import io.github.xportka.api.Envelope;

/**
 * Failure of an operation as a whole, which the platform reports within the data. The envelope
 * itself reports success.
 *
 * <p>The spec marks the properties that state the outcome ({@code x-outcome}). That they do is
 * inferred. {@link XportClient.Builder#failOnOutcome} turns this exception off.
 */
public final class XportOutcomeException extends XportResponseException {
  private static final long serialVersionUID = 1L;

  // Not serialized: it may contain personal data.
  private final transient Envelope response;

  XportOutcomeException(ReceivedResponse received, Envelope response) {
    super(
        received,
        received.call().name()
            + ": the envelope reports success, but the data reports that the operation failed."
            + " Read response() for the reason.");
    this.response = response;
  }

  /**
   * Returns the response: the record of a typed call, or a {@link JsonEnvelope} of a raw call. It
   * is null after deserialization.
   */
  public Envelope response() {
    return response;
  }
}
