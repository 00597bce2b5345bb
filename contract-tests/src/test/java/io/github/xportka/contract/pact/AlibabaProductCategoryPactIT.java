package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductCategoryRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.ProductCategory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductCategory}: get a category and its children. */
class AlibabaProductCategoryPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("alibabaProductCategory", "/alibaba/ka/product/category")
          .thatReads()
          .unconfirmed();

  private static final AlibabaProductCategoryRequest REQUEST =
      AlibabaProductCategoryRequest.builder()
          .categoryId(0L)
          .country(Language.ENGLISH)
          .outMemberId("")
          .build();

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
        .returns(
            client -> client.kaProducts().alibabaProductCategory(REQUEST).data(),
            ProductCategory.builder()
                .categoryId(0L)
                .leaf(false)
                .children(
                    ProductCategory.builder()
                        .categoryId(10166L)
                        .chineseName("女装")
                        .translatedName("Damenmode")
                        .language(Language.of("de"))
                        .leaf(false)
                        .level("1")
                        .parentCateId(0L)
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a category that does not exist", "The category does not exist.")
        .given("category {categoryId} does not exist", Map.of("categoryId", 5000000000L))
        .request("{\"categoryId\": 5000000000, \"country\": \"en\"}")
        .verifyRefusal(
            client ->
                client
                    .kaProducts()
                    .alibabaProductCategory(
                        AlibabaProductCategoryRequest.builder()
                            .categoryId(5000000000L)
                            .country(Language.ENGLISH)
                            .build()));
  }
}
