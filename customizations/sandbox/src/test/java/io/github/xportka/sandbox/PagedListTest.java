package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.documentedRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.ListOrdersRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PagedListTest {
  private static final AlibabaProductKeywordsQueryRequest QUERY =
      documentedRequest(
          Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, AlibabaProductKeywordsQueryRequest.class);

  @AutoClose private final XportSandbox sandbox = XportSandbox.start();

  @AutoClose
  private final XportClient client =
      SandboxFixtures.client(sandbox).allowUnconfirmedOperations().build();

  @Test
  void endsEveryPagedList() {
    List<Function<XportClient, Stream<?>>> lists =
        List.of(
            c -> c.kaProducts().alibabaProductKeywordsQueryAll(QUERY),
            c ->
                c.kaProducts()
                    .alibabaProductImageQueryAll(
                        documentedRequest(
                            Operation.ALIBABA_PRODUCT_IMAGE_QUERY,
                            AlibabaProductImageQueryRequest.class)),
            c ->
                c.kaProducts()
                    .alibabaProductPoolListAll(
                        documentedRequest(
                            Operation.ALIBABA_PRODUCT_POOL_LIST,
                            AlibabaProductPoolListRequest.class)),
            c ->
                c.kaOrders()
                    .listOrdersAll(
                        documentedRequest(Operation.LIST_ORDERS, ListOrdersRequest.class)));

    assertThat(lists).allSatisfy(list -> assertThat(list.apply(client)).isNotEmpty());
    assertThat(lists).as("one for each operation with pages").hasSize((int) pagedOperations());
  }

  private static long pagedOperations() {
    return Arrays.stream(Operation.values())
        .filter(operation -> SandboxFixtures.spec(operation).paging().isObject())
        .count();
  }
}
