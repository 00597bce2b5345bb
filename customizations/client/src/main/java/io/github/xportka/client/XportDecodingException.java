package io.github.xportka.client;

/**
 * Response that cannot be read: empty, not JSON, truncated, too large, of the wrong type, or
 * without an envelope.
 */
public final class XportDecodingException extends XportResponseException {
  private static final long serialVersionUID = 1L;

  XportDecodingException(ReceivedResponse response, String problem) {
    // No cause: Jackson's messages quote the unreadable value.
    super(
        response,
        response.call().name()
            + ": the response (HTTP "
            + response.status()
            + ") "
            + problem
            + ".");
  }
}
