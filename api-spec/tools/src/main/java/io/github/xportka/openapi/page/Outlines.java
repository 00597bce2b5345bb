package io.github.xportka.openapi.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Numbers objects so that those with the same members, of the same types, have the same number. */
final class Outlines {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<ShownPlace, Integer> known = new IdentityHashMap<>();

  int of(ShownPlace object) {
    Integer number = known.get(object);
    if (number == null) {
      number = number(object);
      known.put(object, number);
    }
    return number;
  }

  private int number(ShownPlace object) {
    StringBuilder outline = new StringBuilder();
    for (String name : new TreeSet<>(object.members().keySet())) {
      ShownPlace member = object.member(name);
      Field field = member.field();
      outline.append(name).append('\n').append(MemberType.of(name, member));
      if (field != null) {
        outline.append(field.required()).append(field.type().nullable());
      }
      outline.append(of(member));
      if (member.hasElements()) {
        outline.append(MemberType.of(name, member.elements())).append(of(member.elements()));
      }
      outline.append('\n');
    }
    return numbers.computeIfAbsent(outline.toString(), text -> numbers.size());
  }
}
