package io.github.xportka.openapi.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known of an object's members, beside what the page's examples show of it. Each object is
 * looked up once, however often a page opens it.
 */
final class KnownMembers {
  static final KnownMembers NONE = new KnownMembers(Map.of(), member -> KnownMembers.NONE);

  private final Set<String> names;
  private final Function<String, KnownMembers> within;

  private <T> KnownMembers(Map<String, T> members, Function<T, KnownMembers> within) {
    this.names = members.keySet();
    this.within =
        name -> {
          T member = members.get(name);
          return member == null ? KnownMembers.NONE : within.apply(member);
        };
  }

  /** What the spec says. */
  static KnownMembers of(SpecSchema schema) {
    return of(schema, new HashMap<>());
  }

  private static KnownMembers of(SpecSchema schema, Map<String, KnownMembers> cache) {
    SpecSchema object = schema.object();
    String pointer = object.place().pointer();
    KnownMembers known = cache.get(pointer);
    if (known == null) {
      known = new KnownMembers(object.properties(), member -> of(member, cache));
      cache.put(pointer, known);
    }
    return known;
  }

  /** What a list was found to say. */
  static KnownMembers of(ShownPlace place) {
    return of(place, new IdentityHashMap<>());
  }

  private static KnownMembers of(ShownPlace place, Map<ShownPlace, KnownMembers> cache) {
    KnownMembers known = cache.get(place);
    if (known == null) {
      known = new KnownMembers(membersOf(place), member -> of(member, cache));
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

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** What is known of the object that a member is, or has within its lists. */
  KnownMembers within(String name) {
    return within.apply(name);
  }
}
