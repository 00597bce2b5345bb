package io.github.xportka.client;

import org.jspecify.annotations.Nullable;

/** Recorder of the last response of a client view. */
final class ResponseRecorder {
  private volatile @Nullable ReceivedResponse last;

  void record(ReceivedResponse response) {
    last = response;
  }

  ReceivedResponse last() {
    ReceivedResponse response = last;
    if (response == null) {
      throw new IllegalStateException(
          "No response was received. Make one call with the client that the function is given.");
    }
    return response;
  }
}
