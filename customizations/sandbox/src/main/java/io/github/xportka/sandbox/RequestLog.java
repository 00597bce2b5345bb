package io.github.xportka.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Last received requests, limited in their number and in the size of their bodies. */
final class RequestLog {
  static final int MAX_REQUESTS = 1000;
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final int HEAP_PARTS = 8;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
  private final long maxBytes;
  private long bytes;

  RequestLog(long heap) {
    this.maxBytes = Math.min(MAX_BYTES, heap / HEAP_PARTS);
  }

  synchronized void add(ReceivedRequest request) {
    requests.addLast(request);
    bytes += request.bytes().length;
    while (requests.size() > MAX_REQUESTS || bytes > maxBytes) {
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
