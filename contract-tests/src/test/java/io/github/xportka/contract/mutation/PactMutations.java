package io.github.xportka.contract.mutation;

import static io.github.xportka.contract.mutation.Mutation.ofPact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Errors in a consumer test. */
final class PactMutations {
  private static final String SEED = "the parcels of two lines of an order";
  private static final String PREVIEW = "the preview of an order of one line";
  private static final String WRONG_SECRET = "the preview of an order, signed with a wrong secret";

  private PactMutations() {}

  static List<Mutation> all() {
    return List.of(
        seed("another path", pact -> request(pact).put("path", "/open/pp/logistics/update")),
        seed("another method", pact -> request(pact).put("method", "PUT")),
        seed("a renamed property", pact -> rename(line(pact), "logisticNumer", "logisticNumber")),
        seed("a retyped property", pact -> item(pact).put("quantity", "1")),
        seed("an undocumented property", pact -> item(pact).put("weight", 1)),
        seed(
            "an object in place of a list", pact -> content(pact).set("logisticInfos", line(pact))),
        seed("no signature in the query", pact -> query(pact).remove("sign")),
        seed("no nonce", pact -> headers(pact).remove("nonce-str")),
        seed(
            "another access key",
            pact -> ((ArrayNode) headers(pact).get("access-key")).set(0, "other")),
        seed(
            "another time",
            pact -> ((ArrayNode) headers(pact).get("timestamp")).set(0, "1700000001")),
        seed(
            "another signature",
            pact -> ((ArrayNode) headers(pact).get("signature")).set(0, "0".repeat(32))),
        seed(
            "another operation's id",
            pact ->
                ((ObjectNode) pact.at("/comments/references/openapi"))
                    .put("operationId", "payOrder")),
        seed("an undocumented header", pact -> headers(pact).putArray("x-trace").add("1")),
        seed(
            "a write that claims to read",
            pact -> ((ObjectNode) pact.at("/comments/references/xport")).put("effect", "reads")),
        preview("a retyped response", pact -> response(pact).put("code", "200")),
        preview("an undocumented response property", pact -> response(pact).put("traceId", "1")),
        preview("another status", pact -> ((ObjectNode) pact.get("response")).put("status", 201)),
        preview("a missing required property", pact -> content(pact).remove("cargoParamList")),
        ofPact("a missing interaction", contract -> contract.dropFromPact(WRONG_SECRET)),
        ofPact(
            "the right secret in place of the wrong one",
            contract -> contract.editPact(WRONG_SECRET, pact -> pact.remove("providerStates"))));
  }

  private static Mutation seed(String what, Consumer<ObjectNode> change) {
    return ofPact(what, contract -> contract.editPact(SEED, change));
  }

  private static Mutation preview(String what, Consumer<ObjectNode> change) {
    return ofPact(what, contract -> contract.editPact(PREVIEW, change));
  }

  private static void rename(ObjectNode object, String before, String after) {
    object.set(after, object.remove(before));
  }

  private static ObjectNode request(ObjectNode pact) {
    return (ObjectNode) pact.get("request");
  }

  private static ObjectNode headers(ObjectNode pact) {
    return (ObjectNode) request(pact).get("headers");
  }

  private static ObjectNode query(ObjectNode pact) {
    return (ObjectNode) request(pact).get("query");
  }

  private static ObjectNode content(ObjectNode pact) {
    return (ObjectNode) pact.at("/request/body/content");
  }

  private static ObjectNode line(ObjectNode pact) {
    return (ObjectNode) pact.at("/request/body/content/logisticInfos/0");
  }

  private static ObjectNode item(ObjectNode pact) {
    return (ObjectNode) line(pact).get("lineItem");
  }

  private static ObjectNode response(ObjectNode pact) {
    return (ObjectNode) pact.at("/response/body/content");
  }
}
