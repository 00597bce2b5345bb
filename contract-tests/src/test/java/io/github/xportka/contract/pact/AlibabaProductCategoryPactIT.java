package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductCategoryRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductCategory}: get a category and its children. */
class AlibabaProductCategoryPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "alibabaProductCategory",
              "/alibaba/ka/product/category",
              AlibabaProductCategoryRequest.class,
              (client, request) -> client.kaProducts().alibabaProductCategory(request))
          .thatReads()
          .unconfirmed();

  @Test
  void returnsCategoryWithChildren() {
    OPERATION
        .interaction("the first level of the categories")
        .given("the product is on sale")
        .request("{\"categoryId\": 0, \"country\": \"en\", \"outMemberId\": \"\"}")
        .data(
            category -> {
              category.numberType("categoryId", 0);
              category.booleanType("leaf", false);
              category.minArrayLike(
                  "children",
                  1,
                  child -> {
                    child.numberType("categoryId", 10166);
                    child.stringType("chineseName", "女装");
                    child.stringType("translatedName", "Damenmode");
                    child.stringType("language", "de");
                    child.booleanType("leaf", false);
                    child.stringType("level", "1");
                    child.numberType("parentCateId", 0);
                  });
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a category that does not exist", "The category does not exist.")
        .given("category {categoryId} does not exist", Map.of("categoryId", 5000000000L))
        .request("{\"categoryId\": 5000000000, \"country\": \"en\"}")
        .verify();
  }
}
