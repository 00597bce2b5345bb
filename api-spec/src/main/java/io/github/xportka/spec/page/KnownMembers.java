package io.github.xportka.spec.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What is known of an object's members, beside what the page's examples show of it. */
interface KnownMembers {
  KnownMembers NONE = new OfSpec(Map.of(), new HashMap<>());

  boolean isEmpty();

  boolean has(String name);

  /** What is known of the object that a member is, or has within its lists. */
  KnownMembers within(String name);

  /** What the spec says; each schema is looked up once however often a page opens the object. */
  static KnownMembers of(SpecSchema schema) {
    return OfSpec.of(schema, new HashMap<>());
  }

  /** What was found out of a list before. */
  static KnownMembers of(ShownPlace place) {
    return OfList.of(place, new IdentityHashMap<>());
  }

  /** What the spec says. */
  record OfSpec(Map<String, SpecSchema> properties, Map<String, Map<String, SpecSchema>> cache)
      implements KnownMembers {
    private static OfSpec of(SpecSchema schema, Map<String, Map<String, SpecSchema>> cache) {
      SpecSchema object = schema.object();
      return new OfSpec(
          cache.computeIfAbsent(object.place().pointer(), pointer -> object.properties()), cache);
    }

    @Override
    public boolean isEmpty() {
      return properties.isEmpty();
    }

    @Override
    public boolean has(String name) {
      return properties.containsKey(name);
    }

    @Override
    public KnownMembers within(String name) {
      SpecSchema member = properties.get(name);
      return member == null ? NONE : of(member, cache);
    }
  }

  /** What a list was found to say; each place is looked up once, too. */
  record OfList(Map<String, ShownPlace> members, Map<ShownPlace, KnownMembers> cache)
      implements KnownMembers {
    private static KnownMembers of(ShownPlace place, Map<ShownPlace, KnownMembers> cache) {
      KnownMembers known = cache.get(place);
      if (known == null) {
        known = new OfList(membersOf(place), cache);
        cache.put(place, known);
      }
      return known;
    }

    private static Map<String, ShownPlace> membersOf(ShownPlace place) {
      ShownPlace at = place;
      while (at.hasElements() && MemberType.of("", at).isArray()) {
        at = at.elements();
      }
      return MemberType.of("", at).isObject() ? at.members() : Map.of();
    }

    @Override
    public boolean isEmpty() {
      return members.isEmpty();
    }

    @Override
    public boolean has(String name) {
      return members.containsKey(name);
    }

    @Override
    public KnownMembers within(String name) {
      ShownPlace member = members.get(name);
      return member == null ? NONE : of(member, cache);
    }
  }
}
