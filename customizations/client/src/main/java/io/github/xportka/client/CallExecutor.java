package io.github.xportka.client;

import java.io.IOException;

/** Step of a call. The decorators and the transport implement it. */
@FunctionalInterface
interface CallExecutor {
  /**
   * Executes a request and returns the response, whatever its status.
   *
   * @throws IOException if the response is missing or incomplete
   */
  ReceivedResponse execute(CallRequest request) throws IOException;
}
