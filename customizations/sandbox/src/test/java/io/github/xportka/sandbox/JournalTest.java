package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Journal journal = new Journal();

  @Test
  void keepsTheLastRequests() {
    for (int i = 0; i < Journal.MAX_REQUESTS + 5; i++) {
      journal.add(request("/" + i, 0));
    }

    assertThat(journal.list()).hasSize(Journal.MAX_REQUESTS);
    assertThat(journal.list().get(0).path()).isEqualTo("/5");
  }

  @Test
  void keepsFewerWhenTheirBodiesWeighTooMuch() {
    int half = Journal.MAX_BYTES / 2;
    journal.add(request("/1", half));
    journal.add(request("/2", half));
    journal.add(request("/3", 1));

    assertThat(journal.list()).extracting(ReceivedRequest::path).containsExactly("/2", "/3");
  }

  private static ReceivedRequest request(String path, int bytes) {
    return new ReceivedRequest(null, "POST", path, Map.of(), Map.of(), new byte[bytes]);
  }
}
