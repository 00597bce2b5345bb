package io.github.xportka.contract.pact;

import static au.com.dius.pact.consumer.dsl.PactDslJsonRootValue.stringType;
import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.ProductFilter;
import io.github.xportka.model.ProductPage;
import io.github.xportka.model.ProductPrices;
import io.github.xportka.model.ProductSortKey;
import io.github.xportka.model.ProductSummary;
import io.github.xportka.model.SortDirection;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductKeywordsQuery}: search products by keyword. */
class AlibabaProductKeywordsQueryPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("alibabaProductKeywordsQuery", "/alibaba/ka/product/keywords/query")
          .thatReads();

  private static final AlibabaProductKeywordsQueryRequest REQUEST =
      AlibabaProductKeywordsQueryRequest.builder()
          .keyword("男鞋")
          .beginPage(1)
          .pageSize(20)
          .country(Language.ENGLISH)
          .filter(ProductFilter.SHIPS_TODAY, ProductFilter.KS_CIPHERTEXT)
          .sort(ProductSortKey.PRICE, SortDirection.DESCENDING)
          .outMemberId("")
          .priceStart(new BigDecimal("633.69"))
          .priceEnd(new BigDecimal("647.60"))
          .categoryId("")
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "keyword": "男鞋",
        "beginPage": 1,
        "pageSize": 20,
        "country": "en",
        "filter": "shipInToday,ksCiphertext",
        "sort": "{\\"price\\":\\"desc\\"}",
        "outMemberId": "",
        "priceStart": "633.69",
        "priceEnd": "647.60",
        "categoryId": ""
      }
      """;

  @Test
  void returnsOnePage() {
    OPERATION
        .interaction("the first page of the products for a keyword")
        .given("the product is on sale")
        .request(REQUEST_JSON)
        .data(
            page -> {
              page.integerType("totalRecords", 2000);
              page.integerType("totalPage", 401);
              page.integerType("pageSize", 5);
              page.integerType("currentPage", 1);
              page.minArrayLike(
                  "data",
                  1,
                  product -> {
                    product.stringType("imageUrl", "https://cbu01.alicdn.com/img/a.jpg");
                    product.stringType("subject", "国潮男装t恤230g重磅短袖男女");
                    product.numberType("offerId", 706627393257L);
                    product.booleanType("isJxhy", false);
                    product.object(
                        "priceInfo",
                        prices -> {
                          prices.stringMatcher("price", DECIMAL, "640.00");
                          prices.stringMatcher("promotionPrice", DECIMAL, "635.50");
                        });
                    product.integerType("monthSold", 120);
                    product.minArrayLike("sellerIdentities", 1, stringType("tp_member"), 1);
                    product.stringMatcher("createDate", DATE_TIME, "2025-07-02 21:11:13");
                  });
            })
        .returns(
            client -> client.kaProducts().alibabaProductKeywordsQuery(REQUEST).data(),
            ProductPage.builder()
                .totalRecords(2000)
                .totalPage(401)
                .pageSize(5)
                .currentPage(1)
                .data(
                    ProductSummary.builder()
                        .imageUrl("https://cbu01.alicdn.com/img/a.jpg")
                        .subject("国潮男装t恤230g重磅短袖男女")
                        .offerId(706627393257L)
                        .isJxhy(false)
                        .priceInfo(
                            ProductPrices.builder()
                                .price(new BigDecimal("640.00"))
                                .promotionPrice(new BigDecimal("635.50"))
                                .build())
                        .monthSold(120)
                        .sellerIdentities("tp_member")
                        .createDate(LocalDateTime.parse("2025-07-02T21:11:13"))
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a search for no keyword, in a language of no page", "The keyword is empty.")
        .given("a search needs a keyword")
        .request(
            """
            {"keyword": "", "beginPage": 1, "pageSize": 20, "country": "de", "sort": "{\\"new\\":\\"asc\\"}"}
            """)
        .verifyRefusal(
            client ->
                client
                    .kaProducts()
                    .alibabaProductKeywordsQuery(
                        AlibabaProductKeywordsQueryRequest.builder()
                            .keyword("")
                            .beginPage(1)
                            .pageSize(20)
                            .country(Language.of("de"))
                            .sort(ProductSortKey.of("new"), SortDirection.ASCENDING)
                            .build()));
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("a search by keyword, signed with a wrong secret")
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaProducts().alibabaProductKeywordsQuery(REQUEST));
  }
}
