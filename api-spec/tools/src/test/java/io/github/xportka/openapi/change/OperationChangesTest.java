package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Contract.array;
import static io.github.xportka.openapi.change.Contract.object;
import static io.github.xportka.openapi.change.Contract.operation;
import static io.github.xportka.openapi.change.Contract.schema;
import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openapitools.openapidiff.core.model.DiffResult.INCOMPATIBLE;
import static org.openapitools.openapidiff.core.model.DiffResult.NO_CHANGES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * What a change does to an operation that has what none has yet, such as parameters and several
 * answers. The last column is what openapi-diff says to it.
 */
class OperationChangesTest {
  private static final String UPDATE = "/open/pp/logistics/updateLogisticInfo";
  private static final String LIST = "/open/address/get";
  private static final DiffResult OPENAPI_COMPATIBLE = DiffResult.COMPATIBLE;

  static List<Arguments> parameters() {
    return List.of(
        change(
            "two arguments change places, and whoever calls goes on to compile",
            spec -> rotate(operation(spec, LIST).withArray("parameters")),
            BREAKING,
            "has arguments in the order `query parameter warehouse, query parameter shop, query"
                + " parameter page`, it was `query parameter shop, query parameter warehouse, query"
                + " parameter page`",
            NO_CHANGES),
        change(
            "an argument may be null",
            spec -> parameter(spec, LIST, 1).put("required", false),
            COMPATIBLE,
            "`query parameter warehouse` may be left out now",
            OPENAPI_COMPATIBLE),
        change(
            "an argument may be null, and so comes after those that may not",
            spec -> parameter(spec, LIST, 0).put("required", false),
            BREAKING,
            "has arguments in the order `query parameter warehouse, query parameter shop",
            OPENAPI_COMPATIBLE),
        change(
            "an argument may be null, and so comes after the request",
            spec -> parameter(spec, UPDATE, 0).put("required", false),
            BREAKING,
            "has arguments in the order `request, query parameter shop`",
            OPENAPI_COMPATIBLE),
        change(
            "an argument may no longer be null",
            spec -> parameter(spec, LIST, 2).put("required", true),
            BREAKING,
            "`query parameter page` is required now",
            INCOMPATIBLE),
        change(
            "an argument is of another type",
            spec -> parameter(spec, LIST, 2).withObject("schema").put("type", "string"),
            BREAKING,
            "`query parameter page` is `string`, it was `integer`",
            INCOMPATIBLE),
        change(
            "a parameter takes longer texts",
            spec -> parameter(spec, LIST, 0).withObject("schema").put("maxLength", 10),
            COMPATIBLE,
            "`query parameter shop` has maxLength `10`, it was `9`",
            OPENAPI_COMPATIBLE),
        change(
            "a parameter takes shorter texts only",
            spec -> parameter(spec, LIST, 0).withObject("schema").put("maxLength", 8),
            BREAKING,
            "`query parameter shop` has maxLength `8`, it was `9`",
            INCOMPATIBLE),
        change(
            "a parameter is deprecated",
            spec -> parameter(spec, LIST, 0).put("deprecated", true),
            COMPATIBLE,
            "`query parameter shop` is deprecated",
            OPENAPI_COMPATIBLE),
        change(
            "a parameter is written otherwise",
            spec -> parameter(spec, LIST, 0).put("style", "pipeDelimited"),
            BREAKING,
            "`query parameter shop` got style `pipeDelimited`",
            INCOMPATIBLE));
  }

  static List<Arguments> contents() {
    return List.of(
        change(
            "a request may also come in another form",
            spec -> copy(content(spec, "/requestBody"), "application/json", "text/csv"),
            COMPATIBLE,
            "`request` can be `text/csv`",
            OPENAPI_COMPATIBLE),
        change(
            "a request is no longer taken in one of its forms",
            spec -> content(spec, "/requestBody").remove("text/plain"),
            BREAKING,
            "`request` is no longer `text/plain`",
            INCOMPATIBLE),
        change(
            "an answer may also come in another form",
            spec -> copy(content(spec, "/responses/200"), "application/json", "text/csv"),
            BREAKING,
            "`responses.200` can be `text/csv`",
            OPENAPI_COMPATIBLE),
        change(
            "an answer no longer comes in one of its forms",
            spec -> content(spec, "/responses/200").remove("text/html"),
            COMPATIBLE,
            "`responses.200` is no longer `text/html`",
            INCOMPATIBLE),
        change(
            "an answer no longer comes in the form that the method returns",
            spec -> content(spec, "/responses/200").remove("application/json"),
            BREAKING,
            "`responses.200` is no longer `application/json`",
            INCOMPATIBLE),
        change(
            "the method returns another form of the answer",
            spec -> last(content(spec, "/responses/200"), "application/json"),
            BREAKING,
            "`responses.200` is `text/html` first, it was `application/json`",
            NO_CHANGES),
        change(
            "an answer may have another status",
            spec -> copy(operation(spec, UPDATE).withObject("/responses"), "200", "203"),
            BREAKING,
            "`responses.203` was added",
            OPENAPI_COMPATIBLE),
        change(
            "a call may fail with another status",
            spec -> copy(operation(spec, UPDATE).withObject("/responses"), "200", "404"),
            COMPATIBLE,
            "`responses.404` was added",
            OPENAPI_COMPATIBLE),
        change(
            "an answer no longer has one of its statuses",
            spec -> operation(spec, UPDATE).withObject("/responses").remove("202"),
            COMPATIBLE,
            "`responses.202` was removed",
            INCOMPATIBLE),
        change(
            "an answer no longer has the status that the method returns",
            spec -> operation(spec, UPDATE).withObject("/responses").remove("200"),
            BREAKING,
            "`responses.200` was removed",
            INCOMPATIBLE),
        change(
            "an answer may lack a header",
            spec -> header(spec).put("required", false),
            BREAKING,
            "`responses.200.header trace` may be absent now",
            INCOMPATIBLE),
        change(
            "an answer's header may be longer",
            spec -> header(spec).withObject("schema").put("maxLength", 10),
            BREAKING,
            "`responses.200.header trace` has maxLength `10`, it was `9`",
            INCOMPATIBLE),
        change(
            "an answer's header is shorter",
            spec -> header(spec).withObject("schema").put("maxLength", 8),
            COMPATIBLE,
            "`responses.200.header trace` has maxLength `8`, it was `9`",
            OPENAPI_COMPATIBLE),
        change(
            "an answer has no such header any more",
            spec -> operation(spec, UPDATE).withObject("/responses/200/headers").remove("trace"),
            BREAKING,
            "`responses.200` lost header trace",
            INCOMPATIBLE));
  }

  static List<Arguments> messagesAndTheRest() {
    return List.of(
        change(
            "a message may come without a body",
            spec -> message(spec).withObject("/requestBody").put("required", false),
            BREAKING,
            "`request` may be absent now",
            NO_CHANGES),
        change(
            "a message may come in another form",
            spec ->
                copy(
                    message(spec).withObject("/requestBody/content"),
                    "application/json",
                    "text/plain"),
            BREAKING,
            "`request` can be `text/plain`",
            NO_CHANGES),
        change(
            "a message may be answered otherwise",
            spec -> copy(message(spec).withObject("/responses"), "200", "204"),
            COMPATIBLE,
            "`responses.204` was added",
            NO_CHANGES),
        change(
            "a message comes with a header",
            spec ->
                message(spec)
                    .putArray("parameters")
                    .addObject()
                    .put("name", "trace")
                    .put("in", "header"),
            COMPATIBLE,
            "got the header parameter trace",
            NO_CHANGES),
        change(
            "a server is elsewhere, by the default of its address",
            spec -> object(spec, "/servers/1/variables/host").put("default", "api"),
            BREAKING,
            "`server https://{host}.xportcn.test` has variables `",
            NO_CHANGES),
        change(
            "what is signed is sent in another order",
            spec ->
                rotate(
                    array(spec, "/components/securitySchemes/querySignature/x-signing/parameters")),
            BREAKING,
            "has parameters in the order `sign, timestamp`, it was `timestamp, sign`",
            NO_CHANGES),
        change(
            "a member that is called like prose is of another type",
            spec -> additional(spec).withObject("/properties/description").put("type", "integer"),
            BREAKING,
            "has additionalProperties",
            INCOMPATIBLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"parameters", "contents", "messagesAndTheRest"})
  void saysWhatAChangeDoes(
      String name, Consumer<JsonNode> edit, Effect effect, String text, DiffResult openApiDiff) {
    JsonNode was = Contract.withMore();
    JsonNode is = Contract.withMore();
    edit.accept(is);
    List<Change> changes = SpecChanges.between(was, is);

    assertThat(changes)
        .as(name)
        .anySatisfy(
            change -> {
              assertThat(change.toString()).contains(text);
              assertThat(change.effect()).isEqualTo(effect);
            });
    if (effect != BREAKING) {
      assertThat(changes).extracting(Change::effect).doesNotContain(BREAKING);
    }
    assertThat(OpenApiDiff.between(was, is).verdict()).as("openapi-diff").isEqualTo(openApiDiff);
  }

  static List<Arguments> harmless() {
    return List.of(
        same(
            "a parameter's schema has another description",
            spec -> parameter(spec, LIST, 0).withObject("schema").put("description", "Another.")),
        same(
            "a parameter's schema has another example",
            spec -> parameter(spec, LIST, 0).withObject("schema").put("example", "b")),
        same(
            "a header has another description",
            spec -> header(spec).put("description", "Another.")),
        same(
            "a header's schema has another description",
            spec -> header(spec).withObject("schema").put("description", "Another.")),
        same(
            "additional members have another description",
            spec -> additional(spec).put("description", "Another.")),
        same(
            "a member of the additional members has another description",
            spec ->
                additional(spec)
                    .withObject("/properties/description")
                    .put("description", "Another.")),
        same(
            "a variable of a server has another description",
            spec -> object(spec, "/servers/1/variables/host").put("description", "Another.")),
        same(
            "a number is written otherwise",
            spec ->
                parameter(spec, LIST, 2)
                    .withObject("schema")
                    .put("minimum", new BigDecimal("0.0"))),
        same(
            "members are described in another order, which only the constructor has",
            spec -> last(schema(spec, "UserAddress").withObject("properties"), "id")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void saysNothingWhen(String name, Consumer<JsonNode> edit) {
    JsonNode is = Contract.withMore();
    edit.accept(is);

    assertThat(SpecChanges.between(Contract.withMore(), is)).as(name).isEmpty();
    assertThat(is.toString()).isNotEqualTo(Contract.withMore().toString());
  }

  private static Arguments change(
      String name, Consumer<JsonNode> edit, Effect effect, String text, DiffResult openApiDiff) {
    return arguments(name, edit, effect, text, openApiDiff);
  }

  private static Arguments same(String name, Consumer<JsonNode> edit) {
    return arguments(name, edit);
  }

  private static ObjectNode parameter(JsonNode spec, String path, int index) {
    return (ObjectNode) operation(spec, path).path("parameters").path(index);
  }

  private static ObjectNode header(JsonNode spec) {
    return operation(spec, UPDATE).withObject("/responses/200/headers/trace");
  }

  private static ObjectNode content(JsonNode spec, String place) {
    return operation(spec, UPDATE).withObject(place + "/content");
  }

  private static ObjectNode message(JsonNode spec) {
    return object(spec, "/x-webhooks/ORDER_CREATE/post");
  }

  private static ObjectNode additional(JsonNode spec) {
    return schema(spec, "UserAddress").withObject("additionalProperties");
  }

  private static void copy(ObjectNode parent, String from, String to) {
    parent.set(to, parent.path(from).deepCopy());
  }

  private static void last(ObjectNode parent, String member) {
    parent.set(member, parent.remove(member));
  }

  private static void rotate(ArrayNode list) {
    list.insert(1, list.remove(0));
  }
}
