package io.github.xportka.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last requests that arrived. The oldest go when there are too many, or their bodies weigh too
 * much.
 */
final class Journal {
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
