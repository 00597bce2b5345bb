package io.github.xportka.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.api.XportApis;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;

/** Calls whose request does not matter to a test. */
final class TestCalls {
  private TestCalls() {}

  /** Makes a typed call. */
  static UpdateLogisticInfoResponse update(XportApis client) {
    return client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("订单🎁").build());
  }

  /** Makes a raw call with an order ID. */
  static JsonEnvelope raw(XportClient client, Operation operation, String orderId) {
    return client
        .raw()
        .call(operation, JsonNodeFactory.instance.objectNode().put("orderId", orderId));
  }
}
