package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.AlibabaProductDetailRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.ProductStatus;
import io.github.xportka.sandbox.MessageInbox;
import io.github.xportka.sandbox.RefusedException;
import io.github.xportka.sandbox.XportSandbox;
import io.github.xportka.sandbox.XportSandboxExtension;
import io.github.xportka.sandbox.state.OrderEvent;
import io.github.xportka.sandbox.state.ProductCatalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What sellers and carriers do, in the tests of a user. */
@ExtendWith(XportSandboxExtension.class)
class ActionsOfOthersTest {
  private static final String UNPAID_ORDER = "2257164624870311973";

  @Test
  void passesDetailsOfEvents(XportSandbox sandbox) {
    try (MessageInbox inbox = MessageInbox.open(sandbox)) {
      sandbox.trigger(OrderEvent.CHANGE_PRICE, UNPAID_ORDER, "5000");
      sandbox.trigger(OrderEvent.CANCEL, UNPAID_ORDER, "seller_cancel");

      assertThat(((OrderMessage) inbox.next().body().get()).productAmount()).isEqualTo(5000);
      assertThat(((OrderMessage) inbox.next().body().get()).closeReason())
          .isEqualTo("seller_cancel");
    }
  }

  @Test
  void requiresDetailOfNewPrice(XportSandbox sandbox) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> sandbox.trigger(OrderEvent.CHANGE_PRICE, UNPAID_ORDER))
        .withMessage(
            "The new amount is missing or not a number of fen. Send digits as the detail.");
  }

  @Test
  void replacesProductsOfRunningSandbox(XportSandbox sandbox, XportClient client)
      throws IOException {
    String products =
        """
        {"products": [{"detail": {"offerId": 5, "productSkuInfos":
          [{"specId": "s", "skuId": 6, "amountOnSale": 3, "price": "10.00"}]}}]}
        """;
    sandbox.seed(ProductCatalogue.read(new ObjectMapper().readTree(products)));

    var query = AlibabaProductDetailRequest.builder().offerId(5L).country(Language.ENGLISH).build();
    assertThat(client.kaProducts().alibabaProductDetail(query).data().status())
        .isEqualTo(ProductStatus.PUBLISHED);
  }
}
