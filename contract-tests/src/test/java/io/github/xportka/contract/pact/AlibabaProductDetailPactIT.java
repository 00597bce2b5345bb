package io.github.xportka.contract.pact;

import static au.com.dius.pact.consumer.dsl.PactDslJsonRootValue.stringType;
import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductDetailRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductDetail}: get product details. */
class AlibabaProductDetailPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "alibabaProductDetail",
              "/alibaba/ka/product/detail/get",
              AlibabaProductDetailRequest.class,
              (client, request) -> client.kaProducts().alibabaProductDetail(request))
          .thatReads()
          .unconfirmed();

  @Test
  void returnsProduct() {
    OPERATION
        .interaction("a product whose status is on no page")
        .given("the product is on sale")
        .request("{\"offerId\": 706627393257, \"country\": \"en\", \"outMemberId\": \"\"}")
        .data(
            product -> {
              product.numberType("offerId", 706627393257L);
              product.numberType("categoryId", 1033054);
              product.stringType("subject", "PVC插页文件夹");
              product.stringType("subjectTrans", "PVC insert folder");
              product.stringType("description", "<div></div>");
              product.object(
                  "productImage",
                  image ->
                      image.minArrayLike(
                          "images", 1, stringType("https://cbu01.alicdn.com/img/a.jpg"), 1));
              product.minArrayLike(
                  "productAttribute",
                  1,
                  attribute -> {
                    attribute.stringType("attributeId", "287");
                    attribute.stringType("valueTrans", "PVC");
                  });
              product.minArrayLike(
                  "productSkuInfos",
                  1,
                  sku -> {
                    sku.integerType("amountOnSale", 1000);
                    sku.stringMatcher("price", DECIMAL, "2.80");
                    sku.numberType("skuId", 5736673805656L);
                    sku.stringType("specId", "530ad00177264564503ec3b848650652");
                    sku.minArrayLike(
                        "skuAttributes",
                        1,
                        attribute -> {
                          attribute.numberType("attributeId", 3216);
                          attribute.stringType("valueTrans", "Blue");
                        });
                    sku.stringMatcher("consignPrice", DECIMAL, "2.8");
                  });
              product.integerType("minOrderQuantity", 1);
              product.stringType("status", "archived");
              product.stringMatcher("createDate", DATE_TIME, "2023-03-28 10:15:00");
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a product that does not exist", "The product does not exist.")
        .given("product {offerId} does not exist", Map.of("offerId", 1))
        .request("{\"offerId\": 1, \"country\": \"en\"}")
        .verify();
  }
}
