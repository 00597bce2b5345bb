package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RecordPropertyTest {
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void readsWrittenRequestUnchanged(@ForAll("requests") UpdateLogisticInfoRequest request)
      throws IOException {
    byte[] json = XportJson.writer().writeValueAsBytes(request);

    UpdateLogisticInfoRequest read =
        XportJson.reader(UpdateLogisticInfoRequest.class).readValue(json);

    assertThat(read).isEqualTo(request).hasSameHashCodeAs(request);
    assertThat(XportJson.writer().writeValueAsBytes(read)).isEqualTo(json);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void buildsEqualCopy(@ForAll("requests") UpdateLogisticInfoRequest request) {
    assertThat(request.toBuilder().build()).isEqualTo(request).hasSameHashCodeAs(request);
  }

  @Provide
  Arbitrary<UpdateLogisticInfoRequest> requests() {
    return Builders.withBuilder(UpdateLogisticInfoRequest::builder)
        .use(text().injectNull(0.2))
        .in(UpdateLogisticInfoRequest.Builder::orderId)
        .use(text().injectNull(0.2))
        .in(UpdateLogisticInfoRequest.Builder::tmallOrderId)
        .use(lists(lines()))
        .in(UpdateLogisticInfoRequest.Builder::logisticInfos)
        .use(additionalProperties())
        .in(
            (builder, properties) -> {
              properties.forEach(builder::put);
              return builder;
            })
        .build(UpdateLogisticInfoRequest.Builder::build);
  }

  private static Arbitrary<LogisticInfo> lines() {
    return Builders.withBuilder(LogisticInfo::builder)
        .use(items().injectNull(0.2))
        .in(LogisticInfo.Builder::lineItem)
        .use(text().injectNull(0.2))
        .in(LogisticInfo.Builder::logisticNumber)
        .use(lists(parcels()))
        .in(LogisticInfo.Builder::domesticLogisticInfo)
        .build(LogisticInfo.Builder::build);
  }

  private static Arbitrary<LineItem> items() {
    return Builders.withBuilder(LineItem::builder)
        .use(text().injectNull(0.2))
        .in(LineItem.Builder::itemId)
        .use(Arbitraries.integers().injectNull(0.2))
        .in(LineItem.Builder::quantity)
        .use(text().injectNull(0.2))
        .in(LineItem.Builder::title)
        .build(LineItem.Builder::build);
  }

  private static Arbitrary<DomesticLogisticInfo> parcels() {
    Arbitrary<Instant> tenDigits =
        Arbitraries.longs().between(1_000_000_000L, 9_999_999_999L).map(Instant::ofEpochSecond);
    return Builders.withBuilder(DomesticLogisticInfo::builder)
        .use(text().injectNull(0.2))
        .in(DomesticLogisticInfo.Builder::logisticNumber)
        .use(text().injectNull(0.2))
        .in(DomesticLogisticInfo.Builder::logisticCompanyName)
        .use(tenDigits.injectNull(0.2))
        .in(DomesticLogisticInfo.Builder::rtsTime)
        .build(DomesticLogisticInfo.Builder::build);
  }

  private static <T> Arbitrary<List<T>> lists(Arbitrary<T> elements) {
    return elements.list().ofMaxSize(3).injectNull(0.2);
  }

  /** Returns text of all code points that have a UTF-8 form. */
  private static Arbitrary<String> text() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0, 0xd7ff)),
            Tuple.of(1, Arbitraries.integers().between(0xe000, 0x10ffff)))
        .list()
        .ofMaxSize(12)
        .map(
            codePoints ->
                codePoints.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  private static Arbitrary<Map<String, JsonNode>> additionalProperties() {
    return Arbitraries.maps(text().map(name -> "x" + name), trees()).ofMaxSize(3);
  }

  private static Arbitrary<JsonNode> trees() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false"),
            Arbitraries.bigIntegers().map(String::valueOf),
            Arbitraries.bigDecimals().ofScale(3).map(String::valueOf),
            text().map(RecordPropertyTest::json));
    Arbitrary<String> tree =
        Arbitraries.recursive(
            () -> leaf,
            inner ->
                Combinators.combine(inner, text())
                    .as((value, name) -> "{" + json(name) + ":[" + value + "]}"),
            0,
            2);
    return tree.map(RecordPropertyTest::tree);
  }

  private static String json(String text) {
    try {
      return XportJson.writer().writeValueAsString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return XportJson.reader(JsonNode.class).readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
