package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.PoolProduct;
import io.github.xportka.model.ProductSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final AlibabaProductKeywordsQueryRequest QUERY =
      AlibabaProductKeywordsQueryRequest.builder()
          .keyword("男鞋")
          .beginPage(1)
          .pageSize(2)
          .country(Language.of("en"))
          .build();

  @AutoClose private final RecordingServer server = new RecordingServer();

  @AutoClose
  private final XportClient client = server.client().allowUnconfirmedOperations().build();

  @Test
  void returnsItemsOfAllPagesInOrder() {
    servePages(page -> page(3, page, page * 10, page * 10 + 1));

    assertThat(offers(QUERY)).containsExactly(10L, 11L, 20L, 21L, 30L, 31L);
    assertThat(sent("beginPage")).containsExactly(1, 2, 3);
  }

  @Test
  void fetchesPagesLazily() {
    servePages(page -> page(3, page, page * 10, page * 10 + 1));
    Stream<ProductSummary> all = client.kaProducts().alibabaProductKeywordsQueryAll(QUERY);
    assertThat(server.requests()).isEmpty();

    assertThat(all.limit(2)).hasSize(2);

    assertThat(sent("beginPage")).containsExactly(1);
  }

  @Test
  void startsAtRequestedPage() {
    servePages(page -> page(3, page, page * 10));

    assertThat(offers(QUERY.toBuilder().beginPage(3).build())).containsExactly(30L);
  }

  @Test
  void suppliesFirstPageAndPageSize() {
    servePages(page -> page(2, page, page * 10));

    assertThat(
            client
                .kaProducts()
                .alibabaProductKeywordsQueryAll(
                    query -> query.keyword("男鞋").country(Language.ENGLISH))
                .map(ProductSummary::offerId))
        .containsExactly(10L, 20L);
    assertThat(sent("beginPage")).containsExactly(1, 2);
    assertThat(sent("pageSize")).containsExactly(20, 20);
  }

  @Test
  void keepsPageAndPageSizeOfFunction() {
    servePages(page -> page(4, page, page * 10));

    assertThat(
            client
                .kaProducts()
                .alibabaProductKeywordsQueryAll(query -> QUERY.toBuilder().beginPage(3)))
        .hasSize(2);
    assertThat(sent("pageSize")).containsExactly(2, 2);
  }

  @Test
  @SuppressWarnings("NullAway") // a function without a null checker
  void rejectsNullFromFunction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.kaProducts().alibabaProductKeywordsQueryAll(query -> null))
        .withMessage(
            "alibabaProductKeywordsQueryAll: the function 'request' returned null. Return the"
                + " builder.");
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void rejectsNullRequest() {
    AlibabaProductKeywordsQueryRequest request = null;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.kaProducts().alibabaProductKeywordsQueryAll(request))
        .withMessage("alibabaProductKeywordsQueryAll: request is null. Pass a request.");
  }

  @Test
  void suppliesPageThatRequestOmits() {
    servePages(page -> page(1, page, 10));
    AlibabaProductImageQueryRequest query =
        AlibabaProductImageQueryRequest.builder().imageBase64("R0lGOD").build();

    assertThat(client.kaProducts().alibabaProductImageQueryAll(query)).hasSize(1);
    assertThat(sent("beginPage")).containsExactly(1);
    assertThat(sent("pageSize")).containsExactly(20);
  }

  @Test
  void acceptsPagesThatPlatformCountsFromZero() {
    servePages(page -> page(3, page - 1, page * 10));

    assertThat(offers(QUERY)).containsExactly(10L, 20L, 30L);
  }

  @Test
  void failsWhenListBeginsAgain() {
    servePages(page -> page(100, page, page % 3));

    assertThatIllegalStateException().isThrownBy(() -> offers(QUERY));
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void failsOnPageNumberThatDoesNotGrow() {
    servePages(page -> page(100, 1, page * 10));

    assertThatIllegalStateException().isThrownBy(() -> offers(QUERY));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void returnsEmptyStreamForEmptyList() {
    servePages(page -> page(0, page));

    assertThat(offers(QUERY)).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void endsAtEmptyPageWithoutPageCount() {
    servePages(page -> page <= 2 ? poolPage(page * 10) : poolPage());
    AlibabaProductPoolListRequest pull =
        AlibabaProductPoolListRequest.builder()
            .offerPoolId(1L)
            .taskId("pull")
            .pageNo(1)
            .pageSize(1)
            .build();

    assertThat(client.kaProducts().alibabaProductPoolListAll(pull).map(PoolProduct::offerId))
        .containsExactly(10L, 20L);
    assertThat(sent("pageNo")).containsExactly(1, 2, 3);
  }

  @Test
  void failsOnRepeatedPageAfterReturningItems() {
    servePages(page -> page(100, 1, 10, 11));
    List<Long> read = new ArrayList<>();

    assertThatIllegalStateException()
        .isThrownBy(() -> all(QUERY).forEach(read::add))
        .withMessage(
            "The platform returned page 1 again instead of page 2. The items of the previous pages are"
                + " complete. Check the page parameter of the request.");
    assertThat(read).containsExactly(10L, 11L);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void failsOnRepeatedPageWithOtherNumber() {
    servePages(page -> page(100, page, 10, 11));

    assertThatIllegalStateException().isThrownBy(() -> offers(QUERY));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void throwsFailureOfLaterPage() {
    servePages(
        page -> page == 1 ? page(2, 1, 10) : "{\"code\":-1,\"msg\":\"no\",\"requestId\":\"r\"}");
    List<Long> read = new ArrayList<>();

    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(() -> all(QUERY).forEach(read::add));
    assertThat(read).containsExactly(10L);
  }

  private List<Long> offers(AlibabaProductKeywordsQueryRequest query) {
    return all(query).toList();
  }

  private Stream<Long> all(AlibabaProductKeywordsQueryRequest query) {
    return client.kaProducts().alibabaProductKeywordsQueryAll(query).map(ProductSummary::offerId);
  }

  private List<Integer> sent(String name) {
    return server.requests().stream().map(request -> numberIn(request, name)).toList();
  }

  private void servePages(IntFunction<String> pages) {
    server.respondWith(
        (request, out) -> {
          int beginPage = numberIn(request, "beginPage");
          int page = beginPage == 0 ? numberIn(request, "pageNo") : beginPage;
          return http(200, pages.apply(page)).write(request, out);
        });
  }

  private static int numberIn(ReceivedRequest request, String name) {
    try {
      JsonNode body = XportJson.reader(JsonNode.class).readTree(request.body());
      return body.path(name).asInt();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(int totalPages, int current, int... offers) {
    return "{\"code\":200,\"data\":{\"totalPage\":%d,\"currentPage\":%d,\"data\":%s}}"
        .formatted(totalPages, current, items(offers));
  }

  private static String poolPage(int... offers) {
    return "{\"code\":200,\"data\":%s}".formatted(items(offers));
  }

  private static List<String> items(int... offers) {
    return IntStream.of(offers).mapToObj("{\"offerId\":%d}"::formatted).toList();
  }
}
