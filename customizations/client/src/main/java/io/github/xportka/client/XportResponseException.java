package io.github.xportka.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Failure of a call that received a response. The subclass tells what is wrong with the response.
 */
public abstract sealed class XportResponseException extends XportException
    permits XportApiException, XportDecodingException, XportHttpException, XportOutcomeException {
  private static final long serialVersionUID = 1L;

  /** Largest part of a body that an exception keeps. */
  private static final int MOST_BODY_BYTES = 64 * 1024;

  private static final byte[] NO_BODY = new byte[0];

  private final int status;
  private final boolean isBodyTruncated;

  // Not serialized: they may contain personal data, or a secret that the platform quotes.
  private final transient Map<String, List<String>> headers;
  private final transient byte[] body;

  XportResponseException(ReceivedResponse response, String message) {
    super(
        response.call().operation(),
        message
            + repeated(response.attempts())
            + (isTruncated(response)
                ? " The exception keeps the first part of the body only."
                : ""),
        null);
    this.status = response.status();
    this.headers = response.headersByName();
    this.isBodyTruncated = isTruncated(response);
    this.body = Arrays.copyOf(response.body(), Math.min(response.body().length, MOST_BODY_BYTES));
  }

  private static boolean isTruncated(ReceivedResponse response) {
    return response.body().length > MOST_BODY_BYTES || response.isTooLarge();
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /**
   * Returns the HTTP headers of the response by name. Names ignore case. Serialized exceptions omit
   * the headers.
   */
  public Map<String, List<String>> headers() {
    Map<String, List<String>> kept = headers; // null after deserialization
    return kept == null ? Map.of() : kept;
  }

  /**
   * Returns a copy of the body of the response, at most of its first 64 KiB. It may contain
   * personal data, so messages and serialized exceptions omit it.
   */
  public byte[] body() {
    byte[] kept = body; // null after deserialization
    return kept == null ? NO_BODY : kept.clone();
  }

  /** Returns whether {@link #body()} is only the first part of the body. */
  public boolean isBodyTruncated() {
    return isBodyTruncated;
  }
}
