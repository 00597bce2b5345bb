package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.EVIDENCE;
import static io.github.xportka.openapi.change.Effect.LOOSER;
import static io.github.xportka.openapi.change.Effect.STRICTER;

import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules for the keys of a kind of object. Every difference of a key without a rule is breaking: a
 * change whose impact is unknown must be reviewed.
 */
final class Rules implements Rule {
  private static final Rule SOURCE = Rule.value(EVIDENCE, EVIDENCE, EVIDENCE);
  private static final Rule CONCLUSIONS =
      Rule.texts(
          EVIDENCE, "states the conclusion: %s", EVIDENCE, "no longer states the conclusion: %s");
  private static final Rule NAMES =
      Rule.texts(COMPATIBLE, "now has `%s` in %s", BREAKING, "no longer has `%s` in %s");
  private static final Rule REQUIRED =
      (at, before, after) -> SchemaComparison.compareRequired(at, before.isTrue(), after.isTrue());
  private static final Rule NULLABLE =
      Rule.flag(LOOSER, "can be null now", STRICTER, "can no longer be null");
  private static final Rule DEPRECATED =
      Rule.flag(COMPATIBLE, "is deprecated now", COMPATIBLE, "is no longer deprecated");
  // Logs redact personal data only.
  private static final Rule PERSONAL =
      Rule.flag(
          COMPATIBLE,
          "is marked as personal data now",
          BREAKING,
          "is no longer marked as personal data");

  /** Rules for an object of which every difference is breaking. */
  static final Rules NONE = new Rules(Map.of());

  static final Rules EVIDENCE_STATEMENT =
      NONE.with(EvidenceComparison::comparePart, "path", "request", "response")
          .with(SOURCE, "page", "pages", "observed", "modified")
          .with(CONCLUSIONS, "inferred")
          .with(IGNORED, "level", "statedBy");

  static final Rules PATH_ITEM =
      NONE.with(IGNORED, "parameters")
          .with(
              IGNORED, Stream.of(HttpMethod.values()).map(HttpMethod::key).toArray(String[]::new));

  static final Rules DOCUMENT =
      NONE.with(IGNORED, "info", "tags")
          .with(DocumentComparison::compareServers, "servers")
          .with(DocumentComparison::comparePathItems, "paths", OpenApiDocument.WEBHOOKS)
          .with(NONE.with(IGNORED, "schemas", "securitySchemes"), "components");

  static final Rules SECURITY_SCHEME = NONE.with(NONE, "x-signing").with(IGNORED, "x-evidence");

  static final Rules OPERATION =
      NONE.with(IGNORED, "operationId", "parameters", "requestBody", "responses")
          .with(EVIDENCE_STATEMENT, "x-evidence")
          // The first tag names the Java interface of the method.
          .with(Rule.DEFAULT, "tags")
          .with(DEPRECATED, "deprecated")
          .with(OperationComparison::compareRetry, "x-retry")
          .with(Rule.value(COMPATIBLE, BREAKING, BREAKING), "x-paging");

  /** Rules for parameters of operations, and for headers of responses, which have the same keys. */
  static final Rules PARAMETER =
      NONE.with(IGNORED, "x-evidence")
          // The type of an optional argument is the same. A null argument omits the parameter.
          .with(REQUIRED, "required")
          .with(DEPRECATED, "deprecated")
          .with(SchemaComparison::compare, "schema");

  static final Rules MEDIA_TYPE = NONE.with(SchemaComparison::compare, "schema");

  static final Rules REQUEST_BODY =
      NONE.with(REQUIRED, "required").with(OperationComparison::compareContent, "content");

  static final Rules RESPONSE =
      NONE.with(OperationComparison::compareHeaders, "headers")
          .with(OperationComparison::compareContent, "content");

  /** Rules beside a reference to a schema, whose target is compared once, by its name. */
  static final Rules REFERENCE =
      NONE.with(IGNORED, "$ref", "allOf", "x-evidence")
          .with(Rule.limit(STRICTER, LOOSER), "minimum", "minLength", "minItems", "minProperties")
          .with(Rule.limit(LOOSER, STRICTER), "maximum", "maxLength", "maxItems", "maxProperties")
          // Two patterns cannot be compared: the new one can be stricter and looser.
          .with(Rule.value(STRICTER, LOOSER, BREAKING), "pattern")
          .with(NULLABLE, "nullable")
          .with(DEPRECATED, "deprecated")
          .with(PERSONAL, "x-personal")
          .with(NAMES, "x-envelope-interfaces", "x-message-types");

  static final Rules SCHEMA =
      REFERENCE
          .with(IGNORED, "type", "format", "properties", "required")
          .with(IGNORED, "enum", "x-extensible-enum", "x-enum-varnames")
          .with(SchemaComparison::compareItems, "items");

  private final Map<String, Rule> byKey;

  private Rules(Map<String, Rule> byKey) {
    this.byKey = byKey;
  }

  /** Returns rules that also contain a rule for some keys. */
  private Rules with(Rule rule, String... keys) {
    Map<String, Rule> more = new HashMap<>(byKey);
    Stream.of(keys).forEach(key -> more.put(key, rule));
    return new Rules(more);
  }

  @Override
  public void compare(ChangeRecorder at, Node before, Node after) {
    Stream.concat(before.entries().stream(), after.entries().stream())
        .map(Node::key)
        .distinct()
        .forEach(
            key ->
                byKey.getOrDefault(key, Rule.DEFAULT).compare(at, before.at(key), after.at(key)));
  }
}
