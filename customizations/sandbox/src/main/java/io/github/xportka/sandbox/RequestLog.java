package io.github.xportka.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Last received requests, limited in their number and in the size of their bodies. */
final class RequestLog {
  static final int MAX_REQUESTS = 1000;
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
  private long bytes;

  synchronized void add(ReceivedRequest request) {
    requests.addLast(request);
    bytes += request.bytes().length;
    while (requests.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
      bytes -= requests.removeFirst().bytes().length;
    }
  }

  synchronized List<ReceivedRequest> list() {
    return List.copyOf(requests);
  }

  synchronized void clear() {
    requests.clear();
    bytes = 0;
  }
}
