package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.EVIDENCE;
import static io.github.xportka.openapi.change.Effect.LOOSER;
import static io.github.xportka.openapi.change.Effect.STRICTER;
import static io.github.xportka.openapi.change.ObjectRule.NO_KEYS;
import static io.github.xportka.openapi.change.ObjectRule.each;

import io.github.xportka.openapi.change.Change.Kind;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;

/**
 * Rules for each kind of subject, by key. Every difference of a key without a rule is breaking: a
 * change whose impact is unknown must be reviewed.
 */
final class Rules {
  private static final Rule SOURCE = Rule.value(EVIDENCE, EVIDENCE, EVIDENCE);
  private static final Rule EXTENSIBLE = Rule.value(COMPATIBLE, BREAKING, BREAKING);
  private static final Rule DEPRECATED = Rule.flag(COMPATIBLE, COMPATIBLE);

  private static final ObjectRule DOCUMENT =
      NO_KEYS
          .with(Rule.IGNORED, "info", "tags", "paths", OpenApiDocument.WEBHOOKS)
          .with(NO_KEYS.with(Rule.IGNORED, "schemas", "securitySchemes"), "components");

  private static final ObjectRule STATEMENT =
      NO_KEYS
          .with(SOURCE, Evidence.PAGE, Evidence.PAGES, Evidence.OBSERVED, "modified")
          .with(Rule.list(EVIDENCE, EVIDENCE), Evidence.INFERRED)
          .with(Rule.LEVEL, Evidence.LEVEL)
          .with(Rule.IGNORED, "statedBy");

  private static final ObjectRule STATEMENT_OF_OPERATION =
      STATEMENT
          .with(Rule.LEVEL, Evidence.PARTS.toArray(String[]::new))
          .with(Rule.IGNORED, Evidence.LEVEL); // the weakest of the parts

  private static final ObjectRule OPERATION =
      NO_KEYS
          .with(STATEMENT_OF_OPERATION, Evidence.KEY)
          .with(DEPRECATED, "deprecated")
          .with(EXTENSIBLE, "x-paging");

  /** Rule for two flat schemas of the same type. */
  private static final ObjectRule SCHEMA =
      NO_KEYS
          .with(STATEMENT, Evidence.KEY)
          // Two patterns cannot be compared: the new one can be stricter and looser.
          .with(Rule.value(STRICTER, LOOSER, BREAKING), "pattern")
          .with(Rule.list(STRICTER, LOOSER), "required")
          .with(Rule.flag(LOOSER, STRICTER), "nullable")
          .with(DEPRECATED, "deprecated")
          .with(Rule.flag(COMPATIBLE, BREAKING), "x-personal") // logs redact personal data only
          .with(Rule.list(COMPATIBLE, BREAKING), "x-envelope-interfaces", "x-message-types")
          .with(Rule.object(each(EXTENSIBLE)), Schema.OPEN_ENUM)
          .with(Rule.object(NO_KEYS.with(STATEMENT, Evidence.KEY)), Schema.OUTCOME)
          .with(each(Rules::compareContained), Schema.PROPERTIES)
          .with(Rules::compareContained, "items");

  private static final ObjectRule SECURITY_SCHEME = NO_KEYS.with(STATEMENT, Evidence.KEY);

  private Rules() {}

  /** Returns the rule for the subjects of a kind. */
  static Rule of(Kind kind) {
    return Rule.named(
        switch (kind) {
          case DOCUMENT -> DOCUMENT;
          case OPERATION, MESSAGE -> OPERATION;
          case SCHEMA -> Rules::compareSchemas;
          case SCHEME -> SECURITY_SCHEME;
        });
  }

  private static void compareSchemas(ChangeRecorder at, Node before, Node after) {
    Node typeBefore = before.at("type");
    Node type = after.at("type");
    if (typeBefore.exists() && type.exists() && !typeBefore.value().equals(type.value())) {
      Rule.DEFAULT.compare(at, typeBefore, type); // the other keywords depend on the type
    } else {
      SCHEMA.compare(at, before, after);
    }
  }

  /** Compares the schemas of a property, or of the elements of an array. */
  private static void compareContained(ChangeRecorder at, Node before, Node after) {
    Rule.named(Rules::compareSchemas).compare(at.at(after.key()), before, after);
  }
}
