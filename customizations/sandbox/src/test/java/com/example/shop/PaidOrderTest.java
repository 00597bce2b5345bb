package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.*;
import io.github.xportka.sandbox.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(XportSandboxExtension.class)
class PaidOrderTest {
  SpecBundle spec = SpecBundle.load();

  @Test
  void paysOrder(XportSandbox sandbox, XportClient client) {
    var preview = spec.documentedRequest(Operation.PREVIEW_ORDER, PreviewOrderRequest.class);
    var creation = spec.documentedRequest(Operation.CREATE_ORDER, CreateOrderRequest.class);
    try (MessageInbox inbox = MessageInbox.open(sandbox)) {
      long price = client.kaOrders().previewOrder(preview).data().get(0).sumPayment();
      String id = client.kaOrders().createOrder(creation).data().orderId();
      client.kaOrders().payOrder(PayOrderRequest.builder().orderId(id).build());
      assertThat(inbox.next().type()).isEqualTo("ORDER_CREATE");
      assertThat(((OrderMessage) inbox.next().body().get()).totalAmount()).isEqualTo(price);
      var query = GetOrderDetailRequest.builder().webSite("1688").orderId(id).build();
      assertThat(client.kaOrders().getOrderDetail(query).data().baseInfo().idOfStr()).isEqualTo(id);
    }
  }
}
