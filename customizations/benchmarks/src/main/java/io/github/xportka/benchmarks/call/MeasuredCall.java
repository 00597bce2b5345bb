package io.github.xportka.benchmarks.call;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Signed call that can be repeated. It is thread-safe. */
public interface MeasuredCall extends Closeable {
  /** Path of the operation below the base URL. */
  String PATH = "/open/pp/logistics/updateLogisticInfo";

  /**
   * Makes the call.
   *
   * @return the response, or the object that represents it
   * @throws Exception if the call fails or the response does not report success
   */
  Object execute() throws Exception;

  /**
   * Throws if a response does not report success. A failure must not look like a fast call.
   *
   * @param response the response
   * @param success its success flag
   * @return the response
   */
  static <T> T requireSuccess(T response, @Nullable Boolean success) {
    if (!Boolean.TRUE.equals(success)) {
      throw new IllegalStateException("The response does not report success: " + response);
    }
    return response;
  }
}
