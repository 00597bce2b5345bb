package io.github.xportka.client;

/** Rejection of a call by a limit of the client: concurrency or rate. Nothing was sent. */
public final class XportLimitException extends XportException {
  private static final long serialVersionUID = 1L;

  XportLimitException(Call call, String limit) {
    super(
        call.operation(),
        call.name() + " was not sent: " + limit + " Call again later, or raise the limit.",
        null);
  }
}
