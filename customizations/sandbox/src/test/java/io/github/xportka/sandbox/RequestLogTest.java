package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestLogTest {
  private final RequestLog log = new RequestLog(Long.MAX_VALUE);

  @Test
  void keepsLastRequests() {
    for (int i = 0; i < RequestLog.MAX_REQUESTS + 5; i++) {
      log.add(request("/" + i, 0));
    }

    assertThat(log.list()).hasSize(RequestLog.MAX_REQUESTS);
    assertThat(log.list().get(0).path()).isEqualTo("/5");
  }

  @Test
  void keepsFewerRequestsWithLargeBodies() {
    int half = RequestLog.MAX_BYTES / 2;
    log.add(request("/1", half));
    log.add(request("/2", half));
    log.add(request("/3", 1));

    assertThat(log.list()).extracting(ReceivedRequest::path).containsExactly("/2", "/3");
  }

  @Test
  void keepsFewerBodiesInSmallHeap() {
    RequestLog small = new RequestLog(8000);
    small.add(request("/1", 600));
    small.add(request("/2", 600));

    assertThat(small.list()).extracting(ReceivedRequest::path).containsExactly("/2");
  }

  private static ReceivedRequest request(String path, int bytes) {
    return new ReceivedRequest(
        Optional.empty(), "POST", path, Map.of(), "", Map.of(), new byte[bytes]);
  }
}
