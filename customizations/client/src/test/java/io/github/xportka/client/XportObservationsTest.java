package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.api.Operation;
import io.github.xportka.client.micrometer.XportObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class XportObservationsTest {
  @AutoClose private final RecordingServer server = new RecordingServer();

  @Test
  void observesCallsWithLowCardinalityTags() {
    List<String> stopped = new ArrayList<>();
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler<Observation.Context>() {
              @Override
              public void onStop(Observation.Context context) {
                stopped.add(
                    context.getName()
                        + context.getLowCardinalityKeyValues().stream()
                            .map(tag -> tag.getKey() + "=" + tag.getValue())
                            .sorted()
                            .toList());
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
    try (XportClient client = server.client().listener(new XportObservations(registry)).build()) {
      client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null);
      server.respondWith("{\"success\":false,\"errorCode\":17}");
      assertThat(catchThrowable(() -> client.raw().post("/orders/4711", null))).isNotNull();
    }

    assertThat(stopped)
        .containsExactly(
            "xport.client.call"
                + "[code=none, operation=updateLogisticInfo, outcome=success, status=200]",
            "xport.client.call[code=17, operation=other, outcome=api_failure, status=200]");
  }
}
