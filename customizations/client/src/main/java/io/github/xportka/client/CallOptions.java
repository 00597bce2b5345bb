package io.github.xportka.client;

import org.jspecify.annotations.Nullable;

/**
 * Options of the calls of one client view.
 *
 * @param userId the sub-account of the calls
 * @param recorder the recorder of the last response, or null
 */
record CallOptions(String userId, @Nullable ResponseRecorder recorder) {

  CallOptions withRecorder(ResponseRecorder other) {
    return new CallOptions(userId, other);
  }
}
