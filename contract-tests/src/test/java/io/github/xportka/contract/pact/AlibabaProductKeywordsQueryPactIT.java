package io.github.xportka.contract.pact;

import static au.com.dius.pact.consumer.dsl.PactDslJsonRootValue.stringType;
import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductKeywordsQuery}: search products by keyword. */
class AlibabaProductKeywordsQueryPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "alibabaProductKeywordsQuery",
              "/alibaba/ka/product/keywords/query",
              AlibabaProductKeywordsQueryRequest.class,
              (client, request) -> client.kaProducts().alibabaProductKeywordsQuery(request))
          .thatReads();

  private static final String REQUEST =
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
        .request(REQUEST)
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
        .verify();
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
        .verify();
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("a search by keyword, signed with a wrong secret")
        .request(REQUEST)
        .verify();
  }
}
