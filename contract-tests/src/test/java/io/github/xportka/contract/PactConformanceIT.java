package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pact says nothing that the spec does not say. */
class PactConformanceIT {
  private static final SpecConformance SPEC = SpecConformance.to(BundledSpec.read());

  static List<PactInteraction> interactions() {
    return PactFile.interactions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactions")
  void agreesWithTheSpec(PactInteraction interaction) {
    assertThat(SPEC.faults(interaction)).isEmpty();
  }

  static List<Arguments> breakages() {
    return List.of(
        breakage(
            "another path",
            pact -> request(pact).put("path", "/open/pp/logistics/updateLogistics"),
            "No API path found"),
        breakage(
            "another method",
            pact -> request(pact).put("method", "PUT"),
            "PUT operation not allowed"),
        breakage(
            "a renamed member",
            pact -> {
              ObjectNode line = line(pact);
              line.set("logisticNumber", line.remove("logisticNumer"));
            },
            "logisticNumber"),
        breakage(
            "a member of another type",
            pact -> ((ObjectNode) line(pact).get("lineItem")).put("quantity", "1"),
            "/logisticInfos/0/lineItem/quantity"),
        breakage(
            "no signature in the query",
            pact -> ((ObjectNode) request(pact).get("query")).remove("sign"),
            "Query parameter 'sign'"),
        breakage(
            "no nonce in the headers",
            pact -> ((ObjectNode) request(pact).get("headers")).remove("nonce-str"),
            "Header parameter 'nonce-str'"),
        breakage(
            "a header of no page",
            pact -> ((ObjectNode) request(pact).get("headers")).putArray("x-trace").add("1"),
            "Header parameter 'x-trace' is not in the spec"),
        breakage(
            "a write that claims to read",
            pact -> ((ObjectNode) pact.at("/comments/references/xport")).put("effect", "reads"),
            "the interaction reads, but the spec's x-retry is not safe"),
        breakage(
            "an answer of another type",
            pact -> answer(pact).put("errorCode", "200"),
            "/errorCode"),
        breakage(
            "an answer with a member of no page",
            pact -> answer(pact).put("traceId", "1"),
            "traceId"),
        breakage(
            "another operation's name",
            pact ->
                ((ObjectNode) pact.at("/comments/references/openapi"))
                    .put("operationId", "payOrder"),
            "'payOrder', which is updateLogisticInfo"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakages")
  void findsWhatIsBroken(String name, Consumer<ObjectNode> breakIt, String fault) {
    ObjectNode pact = documented().json().deepCopy();
    breakIt.accept(pact);

    assertThat(SPEC.faults(new PactInteraction(pact)))
        .as(name)
        .anySatisfy(found -> assertThat(found).contains(fault));
  }

  @Test
  void hasSomethingToBreak() {
    assertThat(SPEC.faults(documented())).isEmpty();
  }

  private static PactInteraction documented() {
    return interactions().stream()
        .filter(i -> i.description().equals("the parcels of two lines of an order"))
        .findFirst()
        .orElseThrow();
  }

  private static Arguments breakage(String name, Consumer<ObjectNode> breakIt, String fault) {
    return Arguments.of(name, breakIt, fault);
  }

  private static ObjectNode request(ObjectNode pact) {
    return (ObjectNode) pact.get("request");
  }

  private static ObjectNode line(ObjectNode pact) {
    return (ObjectNode) ((ArrayNode) pact.at("/request/body/content/logisticInfos")).get(0);
  }

  private static ObjectNode answer(ObjectNode pact) {
    return (ObjectNode) pact.at("/response/body/content");
  }
}
