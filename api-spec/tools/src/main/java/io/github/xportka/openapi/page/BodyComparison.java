package io.github.xportka.openapi.page;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the members of a body, their types and whether they are required.
 *
 * <p>What only the page has is a difference. What only the spec has is one when the page shows the
 * object to its end: its list of fields, or its example where there is no list; and when the spec
 * says that it is on this page. An answer's member that the page calls required is none: the spec
 * never demands one.
 */
final class BodyComparison {
  private final Body body;
  private final boolean isRequest;
  private final Differences differences;

  BodyComparison(Body body, boolean isRequest, Differences differences) {
    this.body = body;
    this.isRequest = isRequest;
    this.differences = differences;
  }

  void compare(SpecSchema schema, String what) {
    ShownPlace root = ShownPlace.ofExamples(body);
    FieldTree.addTo(root, body, KnownMembers.of(schema));
    compare(root, schema, what);
  }

  /** Compares a place of the body with its schema. */
  void compare(ShownPlace shown, SpecSchema schema, String what) {
    if (!compareType(shown, schema, what)) {
      return;
    }
    SpecSchema items = schema.items();
    if (shown.hasElements() && items != null) {
      compare(shown.elements(), items, what + "[]");
    }
    if (schema.type().equals("object")) {
      compareMembers(shown, schema, what);
    }
  }

  private boolean compareType(ShownPlace shown, SpecSchema schema, String what) {
    FieldType type = shown.type();
    return type == null
        ? TypeComparison.compareValues(shown.values(), schema, what, differences)
        : TypeComparison.compare(type, line(shown), schema, what, differences);
  }

  private int line(ShownPlace shown) {
    return shown.line() == 0 ? body.line() : shown.line();
  }

  private void compareMembers(ShownPlace shown, SpecSchema schema, String what) {
    Map<String, SpecSchema> properties = schema.properties();
    SpecSchema others = schema.others();
    Set<String> required = schema.required();
    shown
        .members()
        .forEach(
            (name, member) -> {
              String its = what + "." + name;
              SpecSchema property = properties.getOrDefault(name, others);
              if (property == null) {
                differences.add(
                    Difference.Kind.MEMBER,
                    its,
                    "The page has " + its + ", but the spec has no such member.",
                    line(member),
                    schema.place());
              } else {
                compareRequired(member.field(), property, required.contains(name), its);
                compare(member, property, its);
              }
            });
    if (isWhole(shown)) {
      properties.forEach(
          (name, property) -> {
            ShownPlace member = shown.members().get(name);
            if (member == null) {
              missing(name, property, what, line(shown));
            } else if (body.isListed() && member.field() == null) {
              differences.excuse(
                  Difference.Kind.MEMBER,
                  what + "." + name,
                  "The spec has " + what + "." + name + ", but the page's list does not.",
                  line(member),
                  property.written(),
                  "it is in the page's example, and not in its list");
            }
          });
    }
  }

  private void missing(String name, SpecSchema property, String what, int line) {
    String its = what + "." + name;
    if (body.isUnread(name)) {
      differences.excuse(
          Difference.Kind.MEMBER,
          its,
          "The spec has " + its + ", but the page's list does not show its type.",
          line,
          property.written(),
          "the page has a line with this name");
    } else {
      differences.addMissing(
          Difference.Kind.MEMBER, its, line, property.written(), property.memberEvidence());
    }
  }

  private void compareRequired(
      @Nullable Field field, SpecSchema property, boolean required, String what) {
    Boolean onPage = field == null ? null : field.required();
    if (onPage == null || onPage == required || (onPage && !isRequest)) {
      return;
    }
    differences.add(
        Difference.Kind.REQUIRED,
        what,
        Wording.requiredness(what, onPage),
        field == null ? 0 : field.line(),
        property.written());
  }

  /** Whether the page shows all members that the object has. */
  private boolean isWhole(ShownPlace shown) {
    return body.isListed() ? shown.listsMembers() && body.complete() : shown.isWholeInExamples();
  }
}
