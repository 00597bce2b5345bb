package io.github.xportka.benchmarks.call;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Signed call that can be repeated. It is thread-safe.
 *
 * @param call makes the call and returns the response, or the object that represents it
 * @param client closes what the call uses
 */
public record MeasuredCall(Callable<?> call, Closeable client) implements Closeable {
  /** Path of the operation below the base URL. */
  public static final String PATH = "/open/pp/logistics/updateLogisticInfo";

  /**
   * Makes the call.
   *
   * @return the response, or the object that represents it
   * @throws Exception if the call fails or the response does not report success
   */
  public Object execute() throws Exception {
    return call.call();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

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
