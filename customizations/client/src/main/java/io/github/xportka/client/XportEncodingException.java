package io.github.xportka.client;

/** Request that cannot be written as JSON. Nothing was sent. */
public final class XportEncodingException extends XportException {
  private static final long serialVersionUID = 1L;

  XportEncodingException(Call call, String problem) {
    // No cause: Jackson's messages quote values.
    super(
        call.operation(),
        "The request of "
            + call.name()
            + " cannot be written as JSON: "
            + problem
            + ". Nothing was sent.",
        null);
  }
}
