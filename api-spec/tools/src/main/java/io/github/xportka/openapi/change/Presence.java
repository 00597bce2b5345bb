package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a member has to be there, and to hold something: who sends it minds, or who reads it. */
final class Presence {
  private Presence() {}

  static void added(Scope at, boolean required, SchemaUses.Use use) {
    if (!required) {
      at.compatible("was added");
    } else if (use.isSent()) {
      at.breaking("was added, and is required");
    } else {
      at.compatible("was added, and always comes");
    }
  }

  static void compareRequired(Scope at, boolean was, boolean is, SchemaUses.Use use) {
    if (is && !was) {
      if (use.isSent()) {
        at.breaking("is required now");
      } else {
        at.compatible("always comes now");
      }
    } else if (was && !is) {
      if (use.isReceived()) {
        at.breaking("may be absent now");
      } else {
        at.compatible("may be left out now");
      }
    }
  }

  static void compareNull(Scope at, JsonNode schemaWas, JsonNode schemaIs, SchemaUses.Use use) {
    boolean was = schemaWas.path("nullable").asBoolean();
    boolean is = schemaIs.path("nullable").asBoolean();
    if (is && !was) {
      if (use.isReceived()) {
        at.breaking("may be null now");
      } else {
        at.compatible("may be null now");
      }
    } else if (was && !is) {
      if (use.isSent()) {
        at.breaking("may no longer be null");
      } else {
        at.compatible("may no longer be null");
      }
    }
  }
}
