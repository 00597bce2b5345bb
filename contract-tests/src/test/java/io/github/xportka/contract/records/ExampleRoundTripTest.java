package io.github.xportka.contract.records;

import static io.github.xportka.contract.support.JsonTrees.withoutNulls;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.contract.support.UnknownProperties;
import io.github.xportka.sandbox.SpecBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and writing the documentation's examples loses nothing. */
class ExampleRoundTripTest {
  static List<Arguments> examples() {
    List<Arguments> examples = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      var described = SpecBundle.load().operation(operation).orElseThrow();
      operation
          .requestType()
          .ifPresent(
              type -> add(examples, operation, "request", type, described.requestExamples()));
      add(examples, operation, "response", operation.responseType(), described.responseExamples());
    }
    return examples;
  }

  private static void add(
      List<Arguments> examples,
      Operation operation,
      String part,
      Class<?> type,
      Map<String, JsonNode> values) {
    values.forEach(
        (name, value) ->
            examples.add(
                Arguments.of(operation.operationId() + ", " + part + " " + name, type, value)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areWrittenAsTheyWereRead(String name, Class<?> type, JsonNode example) throws IOException {
    Object decoded = XportJson.reader(type).readValue(example.toString());

    assertThatJson(XportJson.writer().writeValueAsString(decoded))
        .as(name)
        .isEqualTo(withoutNulls(example).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void haveNoUnknownProperties(String name, Class<?> type, JsonNode example) throws IOException {
    Object decoded = XportJson.reader(type).readValue(example.toString());

    assertThat(UnknownProperties.of(decoded)).as(name).isEmpty();
  }

  @Test
  void existForEveryOperation() {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(3 * Operation.values().length - 1);
  }
}
