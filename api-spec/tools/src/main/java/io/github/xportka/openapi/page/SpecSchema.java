package io.github.xportka.openapi.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema of the spec: what it says with its references followed and its parts put together.
 *
 * @param written where it is written; this may be a reference
 * @param place where the reference leads
 * @param evidence how well it is known
 */
record SpecSchema(SpecNode written, SpecNode place, Evidence evidence) {
  static SpecSchema at(SpecNode written, Evidence around) {
    SpecNode place = written.follow();
    return new SpecSchema(written, place, around.within(written).within(place));
  }

  /** How well it is known that there is this member, whatever is known of what it leads to. */
  Evidence memberEvidence() {
    return evidence.within(written);
  }

  /** The JSON type; empty when the schema names none. */
  String type() {
    String type = place.at("type").text();
    if (!type.isEmpty()) {
      return type;
    }
    for (SpecNode part : place.at("allOf").elements()) {
      type = at(part, evidence).type();
      if (!type.isEmpty()) {
        return type;
      }
    }
    return place.at("properties").exists() ? "object" : "";
  }

  String format() {
    return place.at("format").text();
  }

  boolean isNullable() {
    return place.at("nullable").node().asBoolean();
  }

  /** The members by name, those of its parts first. */
  Map<String, SpecSchema> properties() {
    Map<String, SpecSchema> properties = new LinkedHashMap<>();
    for (SpecNode part : place.at("allOf").elements()) {
      properties.putAll(at(part, evidence).properties());
    }
    for (SpecNode property : place.at("properties").members()) {
      properties.put(property.key(), at(property, evidence));
    }
    return properties;
  }

  /** The names of the members that are required. */
  Set<String> required() {
    Set<String> required = new HashSet<>();
    for (SpecNode part : place.at("allOf").elements()) {
      required.addAll(at(part, evidence).required());
    }
    place.at("required").elements().forEach(name -> required.add(name.text()));
    return required;
  }

  /** What an object's members of any other name are; null when the schema does not say. */
  @Nullable SpecSchema others() {
    SpecNode others = place.at("additionalProperties");
    return others.node().isObject() ? at(others, evidence) : null;
  }

  /** What an array's elements are; null when the schema does not say. */
  @Nullable SpecSchema items() {
    SpecNode items = place.at("items");
    return items.exists() ? at(items, evidence) : null;
  }

  /** The schema of the object whose members are found here: within an array, its elements'. */
  SpecSchema object() {
    SpecSchema at = this;
    for (SpecSchema items = at.items(); items != null; items = at.items()) {
      at = items;
    }
    return at;
  }
}
