package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductFreightEstimateGetRequest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductFreightEstimateGet}: estimate domestic freight. */
class AlibabaProductFreightEstimateGetPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "alibabaProductFreightEstimateGet",
              "/alibaba/ka/product/freight/estimate/get",
              AlibabaProductFreightEstimateGetRequest.class,
              (client, request) -> client.kaProducts().alibabaProductFreightEstimateGet(request))
          .thatReads()
          .unconfirmed();

  private static final String REQUEST =
      """
      {
        "offerId": 889512351602,
        "toProvinceCode": "330000",
        "toCityCode": "330100",
        "toCountryCode": "330108",
        "totalNum": 2,
        "logisticsSkuNumModels": [{"skuId": "5736673805656", "number": 2}]
      }
      """;

  @Test
  void estimatesFreight() {
    OPERATION
        .interaction("the freight of two pieces to a district")
        .given("the product is on sale")
        .request(REQUEST)
        .data(
            estimate -> {
              estimate.numberType("offerId", 889512351602L);
              estimate.stringMatcher("freight", DECIMAL, "12.3");
              estimate.numberType("singleProductWeight", new BigDecimal("0.5"));
              estimate.numberType("singleProductWidth", 20);
              estimate.integerType("templateType", 9);
              estimate.integerType("subTemplateType", 0);
              estimate.stringMatcher("firstFee", DECIMAL, "6.0");
              estimate.stringType("firstUnit", "1");
              estimate.stringType("chargeType", "3");
              estimate.booleanType("freePostage", false);
              estimate.minArrayLike(
                  "productFreightSkuInfoModels",
                  1,
                  sku -> {
                    sku.stringType("skuId", "5736673805656");
                    sku.numberType("singleSkuWeight", new BigDecimal("0.5"));
                  });
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the freight to where the seller does not send",
            "The seller does not send to this district.")
        .given(
            "the seller does not send to district {districtCode}", Map.of("districtCode", "330108"))
        .request(REQUEST)
        .verify();
  }
}
