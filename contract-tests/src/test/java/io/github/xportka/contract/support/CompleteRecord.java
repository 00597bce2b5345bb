package io.github.xportka.contract.support;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportJson;

/** Records that have a typed property for every property of their JSON. */
public final class CompleteRecord {
  private CompleteRecord() {}

  /** Reads a record that knows all properties, so that a caller can set each of them. */
  public static <T> T read(String json, Class<T> type) {
    try {
      T record = XportJson.reader(type).readValue(json);
      assertThat(UnknownProperties.of(record)).as("properties unknown to %s", type).isEmpty();
      return record;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Asserts that a record holds the JSON that it was read from, except properties that are null.
   */
  public static void assertHolds(Object record, JsonNode json) {
    assertThat(UnknownProperties.of(record)).isEmpty();
    try {
      byte[] written = XportJson.writer().writeValueAsBytes(record);
      assertThatJson(JsonTrees.withoutNulls(JsonTrees.read(written)))
          .isEqualTo(JsonTrees.withoutNulls(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
