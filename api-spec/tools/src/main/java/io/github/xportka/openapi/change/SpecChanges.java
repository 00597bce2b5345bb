package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed between two bundles of the spec.
 *
 * <p>A change is breaking when a program that was written with the generated client no longer
 * compiles, sends what is refused, or is given what it did not have to expect. So it counts which
 * way a schema goes: what is sent may ask for less, what is received may hold more. Names count as
 * well, since they are names in Java; and how well something is known. The order of arguments
 * counts; that of members does not, since records are made with builders. What is not known to be
 * harmless is breaking. Prose and examples do not count.
 */
public final class SpecChanges {
  private static final Set<String> COMPARED =
      Set.of("info", "servers", "tags", "paths", "x-webhooks", "components");

  private final JsonNode was;
  private final JsonNode is;
  private final JsonNode schemasWere;
  private final JsonNode schemasAre;
  private final Map<String, String> renamed;
  private final List<Change> found = new ArrayList<>();

  private SpecChanges(JsonNode was, JsonNode is) {
    this.was = was;
    this.is = is;
    this.schemasWere = was.at("/components/schemas");
    this.schemasAre = is.at("/components/schemas");
    this.renamed = RenamedSchemas.between(schemasWere, schemasAre);
  }

  /**
   * Compares two bundles.
   *
   * @param was the bundle that was kept
   * @param is today's bundle
   * @return the changes, those of one subject together, in the order of the bundles
   */
  public static List<Change> between(JsonNode was, JsonNode is) {
    SpecChanges changes = new SpecChanges(was, is);
    changes.compareDocuments();
    changes.compareOperations();
    changes.compareMessages();
    changes.compareSchemas();
    changes.compareSchemes();
    return List.copyOf(changes.found);
  }

  private void compareDocuments() {
    Scope at = scope(Subject.Kind.DOCUMENT, "openapi.yaml", "");
    compareServers(at, Nodes.by("url", was.path("servers")), Nodes.by("url", is.path("servers")));
    Nodes.compareRest(at, was, is, COMPARED);
    Nodes.compareRest(
        at.at("components"),
        was.path("components"),
        is.path("components"),
        Set.of("schemas", "securitySchemes"));
    comparePaths(at, was.path("paths"), is.path("paths"));
    comparePaths(at, was.path("x-webhooks"), is.path("x-webhooks"));
  }

  /** What stands at a path for all its operations. */
  private static void comparePaths(Scope at, JsonNode were, JsonNode are) {
    for (Map.Entry<String, JsonNode> path : were.properties()) {
      if (are.has(path.getKey())) {
        Nodes.compareRest(
            at.at(path.getKey()), path.getValue(), are.path(path.getKey()), Exchange.METHODS);
      }
    }
  }

  private static void compareServers(
      Scope at, Map<String, JsonNode> were, Map<String, JsonNode> are) {
    were.forEach(
        (url, server) -> {
          JsonNode today = are.get(url);
          if (today == null) {
            at.breaking("lost the server `" + url + "`");
          } else {
            // Its variables are part of the address.
            Nodes.compareRest(at.at("server " + url), server, today, Set.of("url"));
          }
        });
    List<String> today = List.copyOf(are.keySet());
    for (String added : Nodes.without(today, List.copyOf(were.keySet()))) {
      at.compatible("got the server `" + added + "`");
    }
    were.keySet().stream()
        .findFirst()
        .filter(first -> today.indexOf(first) > 0)
        .ifPresent(first -> at.breaking("no longer calls the server `" + first + "` unasked"));
  }

  private void compareOperations() {
    List<Exchange> today = new ArrayList<>(Exchange.operationsOf(is));
    OperationChanges comparison = OperationChanges.ofOperations(was, is, this::schemas);
    for (Exchange before : Exchange.operationsOf(was)) {
      Scope at = scope(Subject.Kind.OPERATION, before.name(), before.endpoint());
      Optional<Exchange> same = successor(before, today);
      same.ifPresentOrElse(
          found -> comparison.compare(at, before, found), () -> at.breaking("was removed"));
      same.ifPresent(today::remove);
    }
    for (Exchange added : today) {
      scope(Subject.Kind.OPERATION, added.name(), added.endpoint()).compatible("was added");
    }
  }

  /** The operation of the same id; without one, that of the same path, which was renamed. */
  private Optional<Exchange> successor(Exchange before, List<Exchange> today) {
    Optional<Exchange> named = today.stream().filter(e -> e.name().equals(before.name())).findAny();
    return named.isPresent()
        ? named
        : today.stream()
            .filter(e -> e.endpoint().equals(before.endpoint()))
            .filter(
                e -> Exchange.operationsOf(was).stream().noneMatch(w -> w.name().equals(e.name())))
            .findAny();
  }

  private void compareMessages() {
    Map<String, Exchange> today = new LinkedHashMap<>();
    Exchange.messagesOf(is).forEach(message -> today.put(message.name(), message));
    OperationChanges comparison = OperationChanges.ofMessages(was, is, this::schemas);
    for (Exchange before : Exchange.messagesOf(was)) {
      Scope at = scope(Subject.Kind.MESSAGE, before.name(), "");
      Exchange same = today.remove(before.name());
      if (same == null) {
        at.breaking("was removed");
      } else {
        comparison.compare(at, before, same);
      }
    }
    for (Exchange added : today.values()) {
      scope(Subject.Kind.MESSAGE, added.name(), "").compatible("was added");
    }
  }

  private void compareSchemas() {
    Map<String, SchemaUses.Use> uses = SchemaUses.of(was);
    SchemaUses.of(is).forEach((name, use) -> uses.merge(nameBefore(name), use, SpecChanges::both));
    for (Map.Entry<String, JsonNode> schema : schemasWere.properties()) {
      String name = schema.getKey();
      SchemaUses.Use use = uses.getOrDefault(name, new SchemaUses.Use());
      Scope at = scope(Subject.Kind.SCHEMA, name, use.toString());
      if (renamed.containsKey(name)) {
        at.breaking("is called `" + renamed.get(name) + "`");
      } else if (!schemasAre.has(name)) {
        at.breaking("was removed");
      } else {
        schemas(use).compare(at, schema.getValue(), schemasAre.path(name));
      }
    }
    schemasAre
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!schemasWere.has(name) && !renamed.containsValue(name)) {
                String use = String.valueOf(uses.getOrDefault(name, new SchemaUses.Use()));
                scope(Subject.Kind.SCHEMA, name, use).compatible("was added");
              }
            });
  }

  private SchemaChanges schemas(SchemaUses.Use use) {
    return new SchemaChanges(schemasWere, schemasAre, renamed, use);
  }

  private String nameBefore(String name) {
    return renamed.entrySet().stream()
        .filter(names -> names.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  private static SchemaUses.Use both(SchemaUses.Use one, SchemaUses.Use other) {
    one.addAll(other);
    return one;
  }

  private void compareSchemes() {
    JsonNode were = was.at("/components/securitySchemes");
    JsonNode are = is.at("/components/securitySchemes");
    for (String name : Nodes.members(were, are)) {
      Scope at = scope(Subject.Kind.SCHEME, name, "");
      if (!are.has(name)) {
        at.breaking("was removed");
      } else if (!were.has(name)) {
        at.compatible("was added");
      } else {
        SchemeChanges.compare(at, were.path(name), are.path(name));
      }
    }
  }

  private Scope scope(Subject.Kind kind, String name, String context) {
    return new Scope(found, new Subject(kind, name), context, "");
  }
}
