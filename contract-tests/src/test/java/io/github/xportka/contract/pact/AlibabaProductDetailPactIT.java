package io.github.xportka.contract.pact;

import static au.com.dius.pact.consumer.dsl.PactDslJsonRootValue.stringType;
import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductDetailRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.ProductAttribute;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductImages;
import io.github.xportka.model.ProductSku;
import io.github.xportka.model.ProductStatus;
import io.github.xportka.model.SkuAttribute;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductDetail}: get product details. */
class AlibabaProductDetailPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("alibabaProductDetail", "/alibaba/ka/product/detail/get")
          .thatReads()
          .unconfirmed();

  private static final AlibabaProductDetailRequest REQUEST =
      AlibabaProductDetailRequest.builder()
          .offerId(706627393257L)
          .country(Language.ENGLISH)
          .outMemberId("")
          .build();

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
        .returns(
            client -> client.kaProducts().alibabaProductDetail(REQUEST).data(),
            ProductDetail.builder()
                .offerId(706627393257L)
                .categoryId(1033054L)
                .subject("PVC插页文件夹")
                .subjectTrans("PVC insert folder")
                .description("<div></div>")
                .productImage(
                    ProductImages.builder().images("https://cbu01.alicdn.com/img/a.jpg").build())
                .productAttribute(
                    ProductAttribute.builder().attributeId("287").valueTrans("PVC").build())
                .productSkuInfos(
                    ProductSku.builder()
                        .amountOnSale(1000)
                        .price(new BigDecimal("2.80"))
                        .skuId(5736673805656L)
                        .specId("530ad00177264564503ec3b848650652")
                        .skuAttributes(
                            SkuAttribute.builder().attributeId(3216L).valueTrans("Blue").build())
                        .consignPrice(new BigDecimal("2.8"))
                        .build())
                .minOrderQuantity(1)
                .status(ProductStatus.of("archived"))
                .createDate(LocalDateTime.parse("2023-03-28T10:15:00"))
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a product that does not exist", "The product does not exist.")
        .given("product {offerId} does not exist", Map.of("offerId", 1))
        .request("{\"offerId\": 1, \"country\": \"en\"}")
        .verifyRefusal(
            client ->
                client
                    .kaProducts()
                    .alibabaProductDetail(
                        AlibabaProductDetailRequest.builder()
                            .offerId(1L)
                            .country(Language.ENGLISH)
                            .build()));
  }
}
