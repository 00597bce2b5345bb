package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.cargo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SimulationConcurrencyTest {
  /** Product of the standard catalogue with 1000 pieces, none of which is sold. */
  private static final long OFFER = 706627393257L;

  private final PlatformSimulation simulation = SimulationFixture.simulation(null);
  private final JsonNode order =
      StateJson.tree(SimulationFixture.order(cargo(OFFER, SimulationFixture.SPEC, 10)));

  @Test
  void sellsEachPieceOnce() throws Exception {
    List<String> ids = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> buyers = List.of(this::buy, this::buy, this::buy, this::buy);
      for (Future<List<String>> bought : threads.invokeAll(buyers)) {
        ids.addAll(bought.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(ids).hasSize(100).doesNotHaveDuplicates();
  }

  /** Orders until the product is sold out. */
  private List<String> buy() {
    List<String> ids = new ArrayList<>();
    while (true) {
      JsonNode id = simulation.handle(Operation.CREATE_ORDER, order).body().at("/data/orderId");
      if (id.isMissingNode()) {
        return ids;
      }
      ids.add(id.asText());
    }
  }
}
