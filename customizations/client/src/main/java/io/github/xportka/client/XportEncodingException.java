package io.github.xportka.client;

/** A request that cannot be written as JSON. Nothing was sent. */
public final class XportEncodingException extends XportException {
  private static final long serialVersionUID = 1L;

  XportEncodingException(String problem) {
    // No cause: Jackson's messages quote values.
    super(null, "The request cannot be written as JSON: " + problem + ". Nothing was sent.", null);
  }
}
