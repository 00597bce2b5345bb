package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.FreightTemplateType;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.ProductFilter;
import io.github.xportka.model.ProductPrices;
import io.github.xportka.model.ProductSortKey;
import io.github.xportka.model.ProductSummary;
import io.github.xportka.model.SortDirection;
import io.github.xportka.model.TradeBaseInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, times and enumerated values in generated records. */
class RecordFormatTest {
  private static final Instant SECONDS = Instant.ofEpochSecond(1_754_342_534);

  @Test
  void writesInstantAsTenDigitText() throws IOException {
    DomesticLogisticInfo parcel = DomesticLogisticInfo.builder().rtsTime(SECONDS).build();

    assertThat(write(parcel)).isEqualTo("{\"rtsTime\":\"1754342534\"}");
    assertThat(read("{\"rtsTime\":\"1754342534\"}", DomesticLogisticInfo.class)).isEqualTo(parcel);
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void namesArgumentThatIsNull() {
    CargoParam[] lines = null;
    ProductFilter[] filters = null;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreateOrderRequest.builder().cargoParamList(lines))
        .withMessage("CreateOrderRequest: the argument of 'cargoParamList' is null. Pass a value.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlibabaProductImageQueryRequest.builder().filter(filters))
        .withMessageContaining("'filter' is null");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AlibabaProductImageQueryRequest.builder().sort(null, SortDirection.ASCENDING))
        .withMessageContaining("'sort' is null");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"1754342534\"', 1754342534000",
    "1754342534, 1754342534000",
    "'\"1754342534123\"', 1754342534123",
    "1754342534123, 1754342534123"
  })
  void readsInstantFromSecondsAndMilliseconds(String json, long milliseconds) throws IOException {
    assertThat(read("{\"rtsTime\":" + json + "}", DomesticLogisticInfo.class).rtsTime())
        .isEqualTo(Instant.ofEpochMilli(milliseconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2025-08-19 06:50:46\"",
        "\"\"",
        "\"175434253\"",
        "\"+1754342534\"",
        "-1754342534",
        "0",
        "1754342534.5",
        "true",
        "[\"1754342534\"]",
        "{\"seconds\":1754342534}"
      })
  void keepsUnreadableInstantUnchanged(String json) throws IOException {
    String parcel = "{\"rtsTime\":" + json + "}";

    DomesticLogisticInfo read = read(parcel, DomesticLogisticInfo.class);

    assertThat(read.rtsTime()).isNull();
    assertThat(read.additionalProperties()).containsOnlyKeys("rtsTime");
    assertThat(write(read)).isEqualTo(parcel);
    assertThat(write(read.toBuilder().logisticNumber("SF1").build()))
        .isEqualTo("{\"logisticNumer\":\"SF1\",\"rtsTime\":" + json + "}");
  }

  @Test
  void readsDateTimesOfEveryFormat() throws IOException {
    TradeBaseInfo order = read("{\"payTime\":\"20180614102000125+0800\"}", TradeBaseInfo.class);
    ProductSummary product = read("{\"createDate\":\"2025-07-02 21:11:13\"}", ProductSummary.class);

    assertThat(order.payTime()).isEqualTo(OffsetDateTime.parse("2018-06-14T10:20:00.125+08:00"));
    assertThat(product.createDate()).isEqualTo(LocalDateTime.parse("2025-07-02T21:11:13"));
  }

  @Test
  void writesDateTimeFiltersAndSortKeyAsText() throws IOException {
    OffsetDateTime end = OffsetDateTime.parse("2025-07-03T21:11:13.5+08:00");
    AlibabaProductImageQueryRequest query =
        AlibabaProductImageQueryRequest.builder()
            .imageBase64("R0lGOD")
            .filter(ProductFilter.SHIPS_TODAY, ProductFilter.of("shipInAnHour"))
            .sort(ProductSortKey.MONTH_SOLD, SortDirection.ASCENDING)
            .build();

    assertThat(write(ListOrdersRequest.builder().page(1).pageSize(20).createEndTime(end).build()))
        .isEqualTo("{\"page\":1,\"pageSize\":20,\"createEndTime\":\"20250703211113500+0800\"}");
    assertThat(write(query))
        .isEqualTo(
            "{\"imageBase64\":\"R0lGOD\",\"filter\":\"shipInToday,shipInAnHour\","
                + "\"sort\":\"{\\\"monthSold\\\":\\\"asc\\\"}\"}");
  }

  @Test
  void readsAmountFromText() throws IOException {
    assertThat(read("{\"price\":\"640.00\"}", ProductPrices.class).price())
        .isEqualTo(new BigDecimal("640.00"));
  }

  @Test
  void keepsUndocumentedEnumValues() throws IOException {
    assertThat(read("{\"status\":\"waitsellerpack\"}", TradeBaseInfo.class).status())
        .isEqualTo(OrderStatus.of("waitsellerpack"))
        .matches(status -> !status.isKnown());
    assertThat(read("{\"templateType\":9}", FreightEstimate.class).templateType())
        .isEqualTo(FreightTemplateType.of(9));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2.0, 2", "2e3, 2000", "-2.00, -2", "'\"2\"', 2"})
  void readsWholeNumberInAnyNotation(String json, int quantity) throws IOException {
    assertThat(read("{\"quantity\":" + json + "}", LineItem.class).quantity()).isEqualTo(quantity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"64.55", "0.1", "2147483648.0", "1e999999999", "1e-999999999", "true"})
  void rejectsFractionAndOverflow(String json) {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> read("{\"quantity\":" + json + "}", LineItem.class))
        .satisfies(
            refused ->
                assertThat(JsonErrorDescription.of(refused))
                    .isEqualTo("property /quantity is not a valid Integer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"64.55", "9223372036854775808.0", "\"64.55\""})
  void rejectsFractionOfFen(String json) {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> read("{\"sumPayment\":" + json + "}", OrderPreview.class));
  }

  @Test
  void replacesUnreadableInstant() throws IOException {
    DomesticLogisticInfo read = read("{\"rtsTime\":\"soon\"}", DomesticLogisticInfo.class);

    assertThat(write(read.toBuilder().rtsTime(SECONDS).build()))
        .isEqualTo("{\"rtsTime\":\"1754342534\"}");
    assertThat(write(read.toBuilder().rtsTime(null).build())).isEqualTo("{}");
  }

  private static String write(Object value) throws IOException {
    return XportJson.writer().writeValueAsString(value);
  }

  private static <T> T read(String json, Class<T> type) throws IOException {
    return XportJson.reader(type).readValue(json, type);
  }
}
