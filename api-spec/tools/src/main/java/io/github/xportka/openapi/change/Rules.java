package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.EVIDENCE;
import static io.github.xportka.openapi.change.Effect.LOOSER;
import static io.github.xportka.openapi.change.Effect.STRICTER;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
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
      Rule.texts(STRICTER, "`%s` is required now", LOOSER, "`%s` is optional now");
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

  /** Rules for evidence whose level is compared elsewhere. */
  static final Rules EVIDENCE_WITHOUT_LEVEL =
      NONE.with(SOURCE, Evidence.PAGE, Evidence.PAGES, Evidence.OBSERVED, "modified")
          .with(CONCLUSIONS, Evidence.INFERRED)
          .with(IGNORED, Evidence.LEVEL, "statedBy");

  private static final Rules EVIDENCE_STATEMENT =
      EVIDENCE_WITHOUT_LEVEL.with(Rule.level(""), Evidence.LEVEL);

  static final Rules DOCUMENT =
      NONE.with(IGNORED, "info", "tags", "paths", OpenApiDocument.WEBHOOKS)
          .with(NONE.with(IGNORED, "schemas", "securitySchemes"), "components");

  static final Rules SECURITY_SCHEME = NONE.with(EVIDENCE_STATEMENT, Evidence.KEY);

  /** Rules for what a path item contains beside its operations. */
  static final Rules PATH_ITEM =
      NONE.with(
          IGNORED, Stream.of(HttpMethod.values()).map(HttpMethod::key).toArray(String[]::new));

  static final Rules OPERATION =
      NONE.with(
              EVIDENCE_WITHOUT_LEVEL // the weakest of the parts
                  .with(Rule.level(" for the path"), "path")
                  .with(Rule.level(" for the request"), "request")
                  .with(Rule.level(" for the response"), "response"),
              Evidence.KEY)
          .with(DEPRECATED, "deprecated")
          .with(Rule.value(COMPATIBLE, BREAKING, BREAKING), "x-paging");

  /** Rules beside a reference to a schema, whose target is compared once, by its name. */
  static final Rules REFERENCE =
      NONE.with(IGNORED, Node.REF, Schema.ALL_OF)
          .with(EVIDENCE_STATEMENT, Evidence.KEY)
          // Two patterns cannot be compared: the new one can be stricter and looser.
          .with(Rule.value(STRICTER, LOOSER, BREAKING), "pattern")
          .with(REQUIRED, "required")
          .with(NULLABLE, "nullable")
          .with(DEPRECATED, "deprecated")
          .with(PERSONAL, "x-personal")
          .with(NAMES, "x-envelope-interfaces", "x-message-types");

  static final Rules SCHEMA =
      REFERENCE
          .with(IGNORED, "type", "format", Schema.PROPERTIES)
          .with(IGNORED, Schema.OPEN_ENUM, "x-enum-varnames")
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
