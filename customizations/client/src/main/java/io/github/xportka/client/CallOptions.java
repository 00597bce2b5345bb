package io.github.xportka.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of the calls of one client view.
 *
 * @param userId the sub-account of the calls
 * @param timeout the timeout of a whole call
 * @param recorder the recorder of the last response, or null
 */
record CallOptions(String userId, Duration timeout, @Nullable ResponseRecorder recorder) {

  CallOptions withRecorder(ResponseRecorder other) {
    return new CallOptions(userId, timeout, other);
  }
}
