package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductFreightEstimateGetRequest;
import io.github.xportka.model.FreightChargeType;
import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.FreightEstimateQuantity;
import io.github.xportka.model.FreightEstimateSku;
import io.github.xportka.model.FreightSubTemplateType;
import io.github.xportka.model.FreightTemplateType;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductFreightEstimateGet}: estimate domestic freight. */
class AlibabaProductFreightEstimateGetPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka(
              "alibabaProductFreightEstimateGet", "/alibaba/ka/product/freight/estimate/get")
          .thatReads()
          .unconfirmed();

  private static final AlibabaProductFreightEstimateGetRequest REQUEST =
      AlibabaProductFreightEstimateGetRequest.builder()
          .offerId(889512351602L)
          .toProvinceCode("330000")
          .toCityCode("330100")
          .toCountryCode("330108")
          .totalNum(2)
          .logisticsSkuNumModels(
              FreightEstimateQuantity.builder().skuId("5736673805656").number(2).build())
          .build();

  private static final String REQUEST_JSON =
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
        .request(REQUEST_JSON)
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
        .returns(
            client -> client.kaProducts().alibabaProductFreightEstimateGet(REQUEST).data(),
            FreightEstimate.builder()
                .offerId(889512351602L)
                .freight(new BigDecimal("12.3"))
                .singleProductWeight(new BigDecimal("0.5"))
                .singleProductWidth(new BigDecimal("20"))
                .templateType(FreightTemplateType.of(9))
                .subTemplateType(FreightSubTemplateType.EXPRESS)
                .firstFee(new BigDecimal("6.0"))
                .firstUnit("1")
                .chargeType(FreightChargeType.of("3"))
                .freePostage(false)
                .productFreightSkuInfoModels(
                    FreightEstimateSku.builder()
                        .skuId("5736673805656")
                        .singleSkuWeight(new BigDecimal("0.5"))
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the freight to where the seller does not send",
            "The seller does not send to this district.")
        .given(
            "the seller does not send to district {districtCode}", Map.of("districtCode", "330108"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaProducts().alibabaProductFreightEstimateGet(REQUEST));
  }
}
