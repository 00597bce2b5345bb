package io.github.xportka.contract;

import static io.github.xportka.openapi.change.Effect.ADDED;
import static io.github.xportka.openapi.change.Effect.CHANGED;
import static io.github.xportka.openapi.change.Effect.EXAMPLE;
import static io.github.xportka.openapi.change.Effect.LOOSENED;
import static io.github.xportka.openapi.change.Effect.REMOVED;
import static io.github.xportka.openapi.change.Effect.TIGHTENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.change.Change;
import io.github.xportka.openapi.change.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PactChangesTest {
  private static final String INTERACTION =
      """
      {
        "comments": {"references": {"openapi": {"operationId": "trackParcel"}}},
        "description": "a parcel on its way",
        "key": "1",
        "pending": false,
        "providerStates": [{"name": "the parcel exists"}],
        "request": {
          "body": {
            "content": {"parcel": "P1", "lines": [{"quantity": 1}]},
            "contentType": "application/json"
          },
          "headers": {"signature": ["ABC"]},
          "method": "POST",
          "path": "/track",
          "query": {"sign": ["ABC"]}
        },
        "response": {
          "body": {
            "content": {"code": 200, "place": "Hangzhou", "stops": [{"zip": 310000, "city": "H"}]},
            "contentType": "application/json"
          },
          "headers": {"content-type": ["application/json"]},
          "matchingRules": {
            "body": {
              "$.place": {"combine": "AND", "matchers": [{"match": "regex", "regex": "[A-Z].*"}, {"match": "type"}]},
              "$.stops": {"combine": "AND", "matchers": [{"match": "type", "min": 1}]},
              "$.stops[*].zip": {"combine": "AND", "matchers": [{"match": "integer"}]}
            }
          },
          "status": 200
        },
        "type": "Synchronous/HTTP"
      }
      """;

  static List<Arguments> changes() {
    return List.of(
        change(
            "a state is given no longer",
            pact -> pact.remove("providerStates"),
            REMOVED,
            "`given` 'the parcel exists' no longer"),
        change(
            "a state is given",
            pact -> ((ArrayNode) pact.get("providerStates")).addObject().put("name", "it snows"),
            ADDED,
            "`given` 'it snows'"),
        change(
            "a state is given with parameters",
            pact -> ((ObjectNode) pact.at("/providerStates/0")).putObject("params").put("p", 1),
            CHANGED,
            "`given` 'the parcel exists' with other parameters"),
        change(
            "another path is called",
            pact -> request(pact).put("path", "/trace"),
            CHANGED,
            "`request.path` is another one"),
        change(
            "a member is no longer sent",
            pact -> sent(pact).remove("parcel"),
            LOOSENED,
            "`request.parcel` is no longer sent"),
        change(
            "a member is sent",
            pact -> sent(pact).put("lang", "en"),
            ADDED,
            "`request.lang` is sent"),
        change(
            "a member is sent as another type",
            pact -> sent(pact).put("parcel", 1),
            CHANGED,
            "`request.parcel` is number, it was string"),
        change(
            "an element of a list is no longer sent",
            pact -> ((ArrayNode) sent(pact).get("lines")).removeAll(),
            LOOSENED,
            "`request.lines[0]` is no longer sent"),
        change(
            "another value is sent",
            pact -> sent(pact).put("parcel", "P2"),
            EXAMPLE,
            "`request.parcel` has another example"),
        change(
            "no body is sent",
            pact -> request(pact).remove("body"),
            LOOSENED,
            "`request` is no longer sent"),
        change(
            "a header is no longer sent",
            pact -> request(pact).withObject("/headers").remove("signature"),
            LOOSENED,
            "`request.headers.signature` is no longer there"),
        change(
            "a header is sent",
            pact -> request(pact).withObject("/headers").putArray("trace").add("1"),
            ADDED,
            "`request.headers.trace` is there"),
        change(
            "the signature is another one",
            pact -> request(pact).withObject("/query").putArray("sign").add("DEF"),
            CHANGED,
            "`request.query.sign` has another value"),
        change(
            "another status is expected",
            pact -> response(pact).put("status", 201),
            CHANGED,
            "`response.status` is another one"),
        change(
            "a member is no longer relied on",
            pact -> relied(pact).remove("place"),
            LOOSENED,
            "`response.place` is no longer relied on"),
        change(
            "a member is relied on",
            pact -> relied(pact).put("country", "CN"),
            ADDED,
            "`response.country` is relied on"),
        change(
            "another value is expected",
            pact -> relied(pact).put("code", 0),
            CHANGED,
            "`response.code` has another value"),
        change(
            "a matched value has another example",
            pact -> relied(pact).put("place", "Yiwu"),
            EXAMPLE,
            "`response.place` has another example"),
        change(
            "any value of the type will do",
            pact -> match(pact, "$.code", "{\"match\": \"type\"}"),
            LOOSENED,
            "`response.code` is matched by type, it was by equality"),
        change(
            "a pattern no longer counts",
            pact -> match(pact, "$.place", "{\"match\": \"type\"}"),
            LOOSENED,
            "`response.place` is matched by type, it was by regex [A-Z].* and type"),
        change(
            "another pattern counts",
            pact -> match(pact, "$.place", "{\"match\": \"regex\", \"regex\": \".*\"}"),
            CHANGED,
            "`response.place` is matched by regex .*, it was by regex [A-Z].* and type"),
        change(
            "only the very value will do",
            pact -> rules(pact).remove("$.place"),
            TIGHTENED,
            "`response.place` is matched by equality, it was by regex [A-Z].* and type"),
        change(
            "any number will do",
            pact -> match(pact, "$.stops[*].zip", "{\"match\": \"number\"}"),
            LOOSENED,
            "`response.stops[0].zip` is matched by number, it was by integer"),
        change(
            "a list may be empty",
            pact -> match(pact, "$.stops", "{\"match\": \"type\"}"),
            LOOSENED,
            "`response.stops` is matched by type, it was by type at least 1"),
        change(
            "one of two rules no longer counts",
            pact -> rules(pact).withArray("/$.place/matchers").remove(0),
            LOOSENED,
            "`response.place` is matched by type, it was by regex [A-Z].* and type"),
        change(
            "a member of a list's elements must have a pattern",
            pact -> match(pact, "$.stops[*]['city']", "{\"match\": \"regex\", \"regex\": \"H\"}"),
            CHANGED,
            "`response.stops[0].city` is matched by regex H, it was by type"),
        change(
            "a value must be a number",
            pact -> match(pact, "$.stops[*]['city']", "{\"match\": \"integer\"}"),
            TIGHTENED,
            "`response.stops[0].city` is matched by integer, it was by type"),
        change(
            "null will do",
            pact -> match(pact, "$.stops[*]['city']", "{\"match\": \"null\"}"),
            CHANGED,
            "`response.stops[0].city` is matched by null, it was by type"),
        change(
            "any value of its type will do for every member",
            pact -> match(pact, "$.*", "{\"match\": \"type\"}"),
            LOOSENED,
            "`response.code` is matched by type, it was by equality"),
        change(
            "the nearer rule of two counts",
            pact -> match(pact, "$.stops[0].zip", "{\"match\": \"number\"}"),
            LOOSENED,
            "`response.stops[0].zip` is matched by number, it was by integer"),
        change(
            "a failure no longer counts",
            pact -> pact.put("pending", true),
            CHANGED,
            "`pending` is another one"),
        change(
            "another operation is meant",
            pact ->
                pact.withObject("/comments/references/openapi").put("operationId", "findParcel"),
            CHANGED,
            "`comments` is another one"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void saysWhatAChangeDoes(String name, Consumer<ObjectNode> edit, Effect effect, String text) {
    ObjectNode changed = interaction();
    edit.accept(changed);

    assertThat(PactChanges.between(List.of(interaction()), List.of(changed)))
        .as(name)
        .extracting(Change::toString, Change::effect)
        .containsExactly(tuple("interaction a parcel on its way (trackParcel): " + text, effect));
  }

  @Test
  void whatIsCheckedNoLongerNeedsAReason() {
    assertThat(PactChanges.between(List.of(interaction()), List.of()))
        .extracting(Change::text, Change::effect)
        .containsExactly(tuple("is no longer in the pact", REMOVED));
    assertThat(REMOVED.needsReason()).isTrue();
  }

  @Test
  void whatIsCheckedAsWellNeedsNone() {
    assertThat(PactChanges.between(List.of(), List.of(interaction())))
        .extracting(Change::text, Change::effect)
        .containsExactly(tuple("is in the pact", ADDED));
    assertThat(ADDED.needsReason()).isFalse();
  }

  @Test
  void readsEveryRuleOfTheKeptPacts() {
    List<JsonNode> kept = PactFile.everythingIn(Path.of("src", "released"));

    assertThat(PactChanges.between(kept, kept)).isEmpty();
    assertThat(kept).hasSizeGreaterThan(50);
  }

  @Test
  void onePactIsWhatItIs() {
    assertThat(PactChanges.between(List.of(interaction()), List.of(interaction()))).isEmpty();
  }

  @Test
  void interactionsOfOneDescriptionDifferInWhatIsGiven() {
    ObjectNode other = interaction();
    other.withArray("/providerStates").removeAll().addObject().put("name", "it snows");

    assertThat(PactChanges.between(List.of(interaction(), other), List.of(interaction())))
        .extracting(change -> change.subject().name())
        .containsExactly("a parcel on its way, given it snows");
  }

  @Test
  void rulesThatNobodyCanReadAreNoEqualRules() {
    ObjectNode alternatives = interaction();
    rules(alternatives).withObject("/$.place").put("combine", "OR");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PactChanges.between(List.of(interaction()), List.of(alternatives)))
        .withMessage("$.place has alternatives. Teach Expectations to read them.");
  }

  @Test
  void interactionsOfOneNameAreNotMistakenForEachOther() {
    ObjectNode other = interaction();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PactChanges.between(List.of(other, other, other), List.of()))
        .withMessageContaining("two interactions");
  }

  private static Arguments change(
      String name, Consumer<ObjectNode> edit, Effect effect, String text) {
    return arguments(name, edit, effect, text);
  }

  private static ObjectNode interaction() {
    return (ObjectNode) json(INTERACTION);
  }

  private static ObjectNode request(ObjectNode pact) {
    return (ObjectNode) pact.get("request");
  }

  private static ObjectNode sent(ObjectNode pact) {
    return (ObjectNode) pact.requiredAt("/request/body/content");
  }

  private static ObjectNode response(ObjectNode pact) {
    return (ObjectNode) pact.get("response");
  }

  private static ObjectNode relied(ObjectNode pact) {
    return (ObjectNode) pact.requiredAt("/response/body/content");
  }

  private static ObjectNode rules(ObjectNode pact) {
    return (ObjectNode) pact.requiredAt("/response/matchingRules/body");
  }

  private static void match(ObjectNode pact, String path, String matcher) {
    rules(pact).putObject(path).put("combine", "AND").putArray("matchers").add(json(matcher));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
