package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Contract.array;
import static io.github.xportka.openapi.change.Contract.edited;
import static io.github.xportka.openapi.change.Contract.object;
import static io.github.xportka.openapi.change.Contract.operation;
import static io.github.xportka.openapi.change.Contract.schema;
import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.EVIDENCE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openapitools.openapidiff.core.model.DiffResult.INCOMPATIBLE;
import static org.openapitools.openapidiff.core.model.DiffResult.METADATA;
import static org.openapitools.openapidiff.core.model.DiffResult.NO_CHANGES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * What each kind of change does. The last column is what openapi-diff says to it, where that is
 * another thing: why the comparison is ours.
 */
class SpecChangesTest {
  private static final String UPDATE = "/open/pp/logistics/updateLogisticInfo";
  private static final String SEARCH = "/alibaba/ka/product/keywords/query";
  private static final String SIGNATURE = "/components/securitySchemes/headerSignature";
  private static final DiffResult OPENAPI_COMPATIBLE = DiffResult.COMPATIBLE;

  static List<Arguments> operations() {
    return List.of(
        change(
            "an operation is removed",
            spec -> object(spec, "/paths").remove(UPDATE),
            BREAKING,
            "operation updateLogisticInfo (POST " + UPDATE + "): was removed",
            INCOMPATIBLE),
        change(
            "an operation is added",
            spec ->
                object(spec, "/paths")
                    .putObject("/new")
                    .set("post", operation(spec, UPDATE).deepCopy().put("operationId", "renewAll")),
            COMPATIBLE,
            "operation renewAll (POST /new): was added",
            OPENAPI_COMPATIBLE),
        change(
            "a path changes",
            spec -> move(object(spec, "/paths"), UPDATE, "/v2" + UPDATE),
            BREAKING,
            "has path `/v2" + UPDATE + "`, it was `" + UPDATE + "`",
            INCOMPATIBLE),
        change(
            "a method changes",
            spec -> move((ObjectNode) spec.path("paths").path(UPDATE), "post", "put"),
            BREAKING,
            "has method `PUT`, it was `POST`",
            INCOMPATIBLE),
        change(
            "an operation gets another id, the name of the method",
            spec -> operation(spec, UPDATE).put("operationId", "updateParcels"),
            BREAKING,
            "is called `updateParcels`, it was `updateLogisticInfo`",
            METADATA),
        change(
            "an operation gets another tag, the interface of the method",
            spec -> operation(spec, UPDATE).putArray("tags").add("wms"),
            BREAKING,
            "has tags `[\"wms\"]`, it was `[\"warehouse-logistics\"]`",
            NO_CHANGES),
        change(
            "an operation asks for a parameter",
            spec -> parameter(spec, true),
            BREAKING,
            "got the query parameter shop",
            INCOMPATIBLE),
        change(
            "an operation takes a parameter, an argument of the method",
            spec -> parameter(spec, false),
            BREAKING,
            "got the query parameter shop",
            OPENAPI_COMPATIBLE),
        change(
            "a request is no longer taken",
            spec -> operation(spec, UPDATE).remove("requestBody"),
            BREAKING,
            "takes no request any more",
            INCOMPATIBLE),
        change(
            "a request may be left out",
            spec -> operation(spec, UPDATE).withObject("/requestBody").put("required", false),
            COMPATIBLE,
            "`request` may be left out now",
            INCOMPATIBLE),
        change(
            "a request comes in another form",
            spec ->
                move(
                    operation(spec, UPDATE).withObject("/requestBody/content"),
                    "application/json",
                    "text/plain"),
            BREAKING,
            "`request` is no longer `application/json`",
            INCOMPATIBLE),
        change(
            "an answer is of another schema",
            spec ->
                operation(spec, UPDATE)
                    .withObject("/responses/200/content/application~1json/schema")
                    .put("$ref", "#/components/schemas/LogisticsEnvelope"),
            BREAKING,
            "`responses.200` is `LogisticsEnvelope`, it was `UpdateLogisticInfoResponse`",
            OPENAPI_COMPATIBLE),
        change(
            "an answer has another status",
            spec -> move(operation(spec, UPDATE).withObject("/responses"), "200", "201"),
            BREAKING,
            "`responses.200` was removed",
            INCOMPATIBLE),
        change(
            "an answer has another header",
            spec ->
                operation(spec, UPDATE)
                    .withObject("/responses/200/headers/trace/schema")
                    .put("type", "string"),
            COMPATIBLE,
            "`responses.200` got header trace",
            OPENAPI_COMPATIBLE),
        change(
            "a list can no longer be read as a whole",
            spec -> operation(spec, SEARCH).remove("x-paging"),
            BREAKING,
            "lost x-paging",
            NO_CHANGES),
        change(
            "an operation is signed otherwise",
            spec ->
                operation(spec, UPDATE)
                    .putArray("security")
                    .addObject()
                    .putArray("headerSignature"),
            BREAKING,
            "has security `[{\"headerSignature\":[]}]`, it was `[{\"querySignature\":[]}]`",
            INCOMPATIBLE),
        change(
            "an operation must not be repeated",
            spec -> operation(spec, SEARCH).put("x-retry", "unsafe"),
            BREAKING,
            "has x-retry `unsafe`, it was `safe`",
            NO_CHANGES),
        change(
            "an operation may be repeated",
            spec -> operation(spec, "/wms/package/inbound").put("x-retry", "safe"),
            BREAKING,
            "has x-retry `safe`, it was `unsafe`: the client repeats it now",
            NO_CHANGES));
  }

  static List<Arguments> evidence() {
    return List.of(
        change(
            "a path turns out to be on no page",
            spec -> operation(spec, UPDATE).withObject("/x-evidence").put("path", "inferred"),
            BREAKING,
            "is known less well: the path was `seed`, is `inferred`: the client refuses the"
                + " operation now",
            NO_CHANGES),
        change(
            "a path is found on a page",
            spec ->
                operation(spec, "/open/address/get")
                    .withObject("/x-evidence")
                    .put("path", "vendor"),
            EVIDENCE,
            "is known better: the path was `inferred`, is `vendor`: the client sends the operation"
                + " now",
            NO_CHANGES),
        change(
            "a request is less well known",
            spec -> operation(spec, UPDATE).withObject("/x-evidence").put("request", "sister"),
            BREAKING,
            "is known less well: the request was `seed`, is `sister`",
            NO_CHANGES),
        change(
            "an operation comes from another page",
            spec -> operation(spec, UPDATE).withObject("/x-evidence").put("page", "https://x.test"),
            EVIDENCE,
            "has page `https://x.test`, it was",
            NO_CHANGES),
        change(
            "something else is inferred",
            spec ->
                operation(spec, UPDATE).withObject("/x-evidence").putArray("inferred").add("A."),
            EVIDENCE,
            "infers: A.",
            NO_CHANGES),
        change(
            "a schema is less well known",
            spec ->
                schema(spec, "LogisticsEnvelope").withObject("/x-evidence").put("level", "sister"),
            BREAKING,
            "is known less well: it was `seed`, is `sister`",
            NO_CHANGES),
        change(
            "a member is less well known than its schema",
            spec ->
                member(spec, "UserAddress", "city")
                    .putObject("x-evidence")
                    .put("level", "inferred"),
            BREAKING,
            "`city` is known less well: it was `sister`, is `inferred`",
            NO_CHANGES));
  }

  static List<Arguments> schemas() {
    return List.of(
        change(
            "a request may have another member",
            spec ->
                properties(spec, "ItemLogisticsPriceRequest")
                    .putObject("shop")
                    .put("type", "string"),
            COMPATIBLE,
            "schema ItemLogisticsPriceRequest (sent by itemLogisticsPrice): `shop` was added",
            OPENAPI_COMPATIBLE),
        change(
            "a request must have another member",
            spec -> {
              properties(spec, "ItemLogisticsPriceRequest").putObject("shop").put("type", "string");
              array(spec, "/components/schemas/ItemLogisticsPriceRequest/required").add("shop");
            },
            BREAKING,
            "`shop` was added, and is required",
            INCOMPATIBLE),
        change(
            "a request must have a member that it might leave out",
            spec -> schema(spec, "UpdateLogisticInfoRequest").withArray("/required").add("orderId"),
            BREAKING,
            "`orderId` is required now",
            INCOMPATIBLE),
        change(
            "a request may leave out a member",
            spec -> array(spec, "/components/schemas/ItemLogisticsPriceRequest/required").remove(0),
            COMPATIBLE,
            "`itemId` may be left out now",
            OPENAPI_COMPATIBLE),
        change(
            "a request has no such member any more",
            spec -> properties(spec, "ItemLogisticsPriceRequest").remove("currency"),
            BREAKING,
            "`currency` was removed",
            OPENAPI_COMPATIBLE),
        change(
            "an answer may have another member",
            spec -> properties(spec, "LogisticsEnvelope").putObject("trace").put("type", "string"),
            COMPATIBLE,
            "`trace` was added",
            OPENAPI_COMPATIBLE),
        change(
            "an answer has no such member any more",
            spec -> properties(spec, "LogisticsEnvelope").remove("errorMsg"),
            BREAKING,
            "`errorMsg` was removed",
            OPENAPI_COMPATIBLE),
        change(
            "an answer's own part has no such member any more",
            spec ->
                object(spec, "/components/schemas/GetUserAddressResponse/allOf/1/properties")
                    .remove("data"),
            BREAKING,
            "schema GetUserAddressResponse (answers getUserAddress): `data` was removed",
            OPENAPI_COMPATIBLE),
        change(
            "a schema that contains itself has no such member any more",
            spec -> properties(spec, "ProductCategory").remove("leaf"),
            BREAKING,
            "`leaf` was removed",
            OPENAPI_COMPATIBLE),
        change(
            "a member has another type",
            spec -> member(spec, "UserAddress", "city").put("type", "integer"),
            BREAKING,
            "`city` is `integer`, it was `string`",
            INCOMPATIBLE),
        change(
            "a member has another format",
            spec -> member(spec, "UserAddress", "id").put("format", "int32"),
            BREAKING,
            "`id` is `integer of format int32`, it was `integer of format int64`",
            INCOMPATIBLE),
        change(
            "a list becomes an object",
            spec ->
                object(spec, "/components/schemas/GetUserAddressResponse/allOf/1/properties/data")
                    .put("type", "object")
                    .remove("items"),
            BREAKING,
            "`data` is `object`, it was `array`",
            INCOMPATIBLE),
        change(
            "the elements of a list are of another type",
            spec ->
                object(
                        spec,
                        "/components/schemas/GetUserAddressResponse/allOf/1/properties/data/items")
                    .put("$ref", "#/components/schemas/ReceiverAddress"),
            BREAKING,
            "`data[]` is `ReceiverAddress`, it was `UserAddress`",
            OPENAPI_COMPATIBLE),
        change(
            "a member that is a reference leads elsewhere",
            spec ->
                object(
                        spec,
                        "/components/schemas/ItemLogisticsPriceRequest/properties/receiverAddress/allOf/0")
                    .put("$ref", "#/components/schemas/UserAddress"),
            BREAKING,
            "`receiverAddress` is `UserAddress`, it was `ReceiverAddress`",
            OPENAPI_COMPATIBLE),
        change(
            "a request that is another schema must have one of its members",
            spec -> schema(spec, "AddOrUpdateAddressRequest").putArray("required").add("phone"),
            BREAKING,
            "schema AddOrUpdateAddressRequest (sent by addOrUpdateAddress): `phone` is required",
            INCOMPATIBLE),
        change(
            "a request must not hold null any more",
            spec -> member(spec, "UserAddress", "city").remove("nullable"),
            BREAKING,
            "`city` may no longer be null",
            OPENAPI_COMPATIBLE),
        change(
            "an answer never holds null",
            spec -> member(spec, "LogisticsEnvelope", "errorMsg").remove("nullable"),
            COMPATIBLE,
            "`errorMsg` may no longer be null",
            OPENAPI_COMPATIBLE),
        change(
            "a schema gets a title, which can be the name of a class",
            spec -> schema(spec, "UserAddress").put("title", "StoredAddress"),
            BREAKING,
            "got title `StoredAddress`",
            NO_CHANGES),
        change(
            "a schema is renamed, and so is the class",
            spec -> rename(spec, "UserAddress", "StoredAddress"),
            BREAKING,
            "schema UserAddress (sent by addOrUpdateAddress; answers getUserAddress): is called"
                + " `StoredAddress`",
            NO_CHANGES),
        change(
            "an answer is in no envelope any more",
            spec -> schema(spec, "LogisticsEnvelope").remove("x-envelope"),
            BREAKING,
            "lost x-envelope",
            NO_CHANGES),
        change(
            "a member is shown in logs",
            spec -> member(spec, "UserAddress", "phone").remove("x-personal"),
            BREAKING,
            "`phone` no longer counts as personal data",
            NO_CHANGES),
        change(
            "a text is no longer checked",
            spec -> schema(spec, "UserAddress").put("pattern", "[0-9]+"),
            BREAKING,
            "got pattern `[0-9]+`",
            INCOMPATIBLE),
        change(
            "a request takes smaller numbers only",
            spec -> member(spec, "ItemLogisticsPriceRequest", "quantity").put("maximum", 9),
            BREAKING,
            "`quantity` got maximum `9`",
            INCOMPATIBLE),
        change(
            "a request takes no other members",
            spec -> schema(spec, "ItemLogisticsPriceRequest").put("additionalProperties", false),
            BREAKING,
            "got additionalProperties `false`",
            NO_CHANGES));
  }

  static List<Arguments> vocabularies() {
    return List.of(
        change(
            "a vocabulary is narrowed",
            spec -> array(spec, "/components/schemas/Language/enum").remove(0),
            BREAKING,
            "lost the value `en`",
            INCOMPATIBLE),
        change(
            "an answer's numeric vocabulary is narrowed",
            spec -> array(spec, "/components/schemas/FreightTemplateType/enum").remove(2),
            BREAKING,
            "lost the value `3`",
            OPENAPI_COMPATIBLE),
        change(
            "an open vocabulary is widened",
            spec -> {
              array(spec, "/components/schemas/Language/enum").add("eo");
              array(spec, "/components/schemas/Language/x-enum-varnames").add("ESPERANTO");
            },
            COMPATIBLE,
            "got the value `eo`",
            INCOMPATIBLE),
        change(
            "a vocabulary is no longer open",
            spec -> schema(spec, "Language").remove("x-open-enum"),
            BREAKING,
            "lost x-open-enum `true`",
            NO_CHANGES),
        change(
            "a vocabulary becomes any text",
            spec -> schema(spec, "Language").remove("enum"),
            BREAKING,
            "is no vocabulary any more",
            INCOMPATIBLE),
        change(
            "a constant is renamed",
            spec ->
                array(spec, "/components/schemas/Language/x-enum-varnames")
                    .set(0, new TextNode("EN")),
            BREAKING,
            "calls the value `en` `EN`, it was `ENGLISH`",
            NO_CHANGES),
        change(
            "a text no longer holds values of a vocabulary",
            spec ->
                ((ObjectNode) requireNonNull(spec.findParent("x-comma-joined")))
                    .remove("x-comma-joined"),
            BREAKING,
            "lost x-comma-joined `ProductFilter`",
            NO_CHANGES));
  }

  static List<Arguments> theRest() {
    return List.of(
        change(
            "the server changes",
            spec -> object(spec, "/servers/0").put("url", "https://other.test/api"),
            BREAKING,
            "lost the server `https://www.xportcn.com/api`",
            NO_CHANGES),
        change(
            "a security scheme is removed",
            SpecChangesTest::signAllInHeaders,
            BREAKING,
            "scheme querySignature: was removed",
            INCOMPATIBLE),
        change(
            "the signature has another name",
            spec -> object(spec, SIGNATURE).put("name", "sig"),
            BREAKING,
            "has name `sig`, it was `signature`",
            INCOMPATIBLE),
        change(
            "the signature is computed otherwise",
            spec -> object(spec, SIGNATURE + "/x-signing").put("digest", "SHA-256"),
            BREAKING,
            "has digest `SHA-256`, it was `MD5`",
            NO_CHANGES),
        change(
            "a signing header is not sent any more",
            spec -> array(spec, SIGNATURE + "/x-signing/parameters").remove(0),
            BREAKING,
            "`access-key` was removed",
            NO_CHANGES),
        change(
            "a message is not pushed any more",
            spec -> object(spec, "/x-webhooks").remove("ORDER_CREATE"),
            BREAKING,
            "message ORDER_CREATE: was removed",
            NO_CHANGES),
        change(
            "a message's body has no such member any more",
            spec -> properties(spec, "OrderMessage").remove("orderId"),
            BREAKING,
            "`orderId` was removed",
            NO_CHANGES),
        change(
            "a message's body always has another member",
            spec -> {
              properties(spec, "OrderMessage").putObject("shop").put("type", "string");
              schema(spec, "OrderMessage").putArray("required").add("shop");
            },
            COMPATIBLE,
            "`shop` was added, and always comes",
            NO_CHANGES),
        change(
            "nobody knows what a new word means",
            spec -> operation(spec, UPDATE).put("x-new", true),
            BREAKING,
            "got x-new `true`",
            NO_CHANGES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"operations", "evidence", "schemas", "vocabularies", "theRest"})
  void saysWhatAChangeDoes(
      String name, Consumer<JsonNode> edit, Effect effect, String text, DiffResult openApiDiff) {
    JsonNode changed = edited(edit);
    List<Change> changes = SpecChanges.between(Contract.today(), changed);

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
    OpenApiDiff other = OpenApiDiff.between(Contract.today(), changed);
    assertThat(other.verdict()).as("openapi-diff").isEqualTo(openApiDiff);
    assertThat(other.unexplained(changes)).isEmpty();
  }

  @Test
  void aReferenceWithEvidenceOfItsOwnIsTheSameAsOneWithout() {
    List<Change> changes =
        SpecChanges.between(
            Contract.today(),
            edited(
                spec ->
                    properties(spec, "ItemLogisticsPriceRequest")
                        .putObject("receiverAddress")
                        .put("$ref", "#/components/schemas/ReceiverAddress")));

    assertThat(changes).extracting(Change::effect).containsOnly(EVIDENCE);
  }

  private static Arguments change(
      String name, Consumer<JsonNode> edit, Effect effect, String text, DiffResult openApiDiff) {
    return arguments(name, edit, effect, text, openApiDiff);
  }

  private static ObjectNode properties(JsonNode spec, String schema) {
    return object(spec, "/components/schemas/" + schema + "/properties");
  }

  private static ObjectNode member(JsonNode spec, String schema, String member) {
    return object(spec, "/components/schemas/" + schema + "/properties/" + member);
  }

  private static void move(ObjectNode parent, String from, String to) {
    parent.set(to, parent.remove(from));
  }

  private static void parameter(JsonNode spec, boolean required) {
    ObjectNode parameter = operation(spec, UPDATE).putArray("parameters").addObject();
    parameter.put("name", "shop").put("in", "query").put("required", required);
    parameter.putObject("schema").put("type", "string");
  }

  private static void signAllInHeaders(JsonNode spec) {
    object(spec, "/components/securitySchemes").remove("querySignature");
    for (JsonNode signed : spec.path("paths").findParents("security")) {
      ((ObjectNode) signed).putArray("security").addObject().putArray("headerSignature");
    }
  }

  private static void rename(JsonNode spec, String from, String to) {
    move(object(spec, "/components/schemas"), from, to);
    String reference = "#/components/schemas/";
    for (JsonNode user : spec.findParents("$ref")) {
      if (user.path("$ref").asText().equals(reference + from)) {
        ((ObjectNode) user).put("$ref", reference + to);
      }
    }
  }
}
