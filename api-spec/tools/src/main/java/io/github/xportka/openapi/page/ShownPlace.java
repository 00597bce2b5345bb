package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a page shows of one place in a body: its entry in the list of fields, and its value in
 * each of the examples. The elements of an array are one place.
 */
final class ShownPlace {
  private final List<ShownValue> values = new ArrayList<>();
  private final Map<String, ShownPlace> members = new LinkedHashMap<>();
  private @Nullable ShownPlace elements;
  private @Nullable Field field;
  private @Nullable FieldType type;
  private boolean listsMembers;
  private boolean showsMembers;

  /** What the examples of a body show, without the list of its fields. */
  static ShownPlace ofExamples(Body body) {
    ShownPlace root = new ShownPlace();
    body.examples().forEach(example -> root.show(example.value()));
    return root;
  }

  private void show(ShownValue value) {
    values.add(value);
    showsMembers |= !value.members().isEmpty();
    value.members().forEach((name, member) -> member(name).show(member));
    value.elements().forEach(element -> elements().show(element));
  }

  /** The member of that name, added when the page has not shown it so far. */
  ShownPlace member(String name) {
    return members.computeIfAbsent(name, n -> new ShownPlace());
  }

  /** The elements of the array, added when the page has not shown any so far. */
  ShownPlace elements() {
    if (elements == null) {
      elements = new ShownPlace();
    }
    return elements;
  }

  boolean hasElements() {
    return elements != null;
  }

  /** The object whose members are found here: within an array, its elements. */
  ShownPlace object() {
    ShownPlace at = this;
    while (at.elements != null) {
      at = at.elements;
    }
    return at;
  }

  /** The same object with some of its members only. */
  ShownPlace only(Set<String> names) {
    ShownPlace part = new ShownPlace();
    members.forEach(
        (name, member) -> {
          if (names.contains(name)) {
            part.members.put(name, member);
          }
        });
    return part;
  }

  /** The members in the page's order: those of the list first, if there is one. */
  Map<String, ShownPlace> inOrder() {
    Map<String, ShownPlace> sorted = new LinkedHashMap<>();
    members.entrySet().stream()
        .sorted(Comparator.comparingInt(member -> member.getValue().order()))
        .forEach(member -> sorted.put(member.getKey(), member.getValue()));
    return sorted;
  }

  private int order() {
    return field == null ? Integer.MAX_VALUE : field.line();
  }

  Map<String, ShownPlace> members() {
    return members;
  }

  List<ShownValue> values() {
    return values;
  }

  /** Notes what the list says of this place. */
  void list(Field field) {
    this.field = field;
    list(field.type());
  }

  /** Notes the type that the list gives this place; one that says nothing is no news. */
  void list(FieldType type) {
    if (this.type == null || !type.saysNothing()) {
      this.type = type;
    }
    FieldType items = type.items();
    if (items != null) {
      elements().list(items);
    } else if (type.kind().equals("array") && elements == null) {
      elements = new ShownPlace();
    }
  }

  /** Notes that the list shows the members of the object that is found here. */
  void listMembers() {
    listsMembers = true;
  }

  boolean listsMembers() {
    return listsMembers;
  }

  /** Whether an example has a member of that name here. */
  boolean showsMember(String name) {
    ShownPlace member = members.get(name);
    return member != null && !member.values.isEmpty();
  }

  /** Whether an example has any member here. */
  boolean showsMembers() {
    return showsMembers;
  }

  /** Its entry in the list; null when there is none. */
  @Nullable Field field() {
    return field;
  }

  /** Its type in the list; null when the list does not say. */
  @Nullable FieldType type() {
    return type == null || type.saysNothing() ? null : type;
  }

  /** Whether the examples show an object here, and each to its end. */
  boolean isWholeInExamples() {
    boolean shown = false;
    for (ShownValue value : values) {
      if (value.isObject()) {
        if (!value.isComplete()) {
          return false;
        }
        shown = true;
      }
    }
    return shown;
  }

  /** The first line that shows it. */
  int line() {
    if (field != null) {
      return field.line();
    }
    return values.isEmpty() ? 0 : values.get(0).line();
  }
}
