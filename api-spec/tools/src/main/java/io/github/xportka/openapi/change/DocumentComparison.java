package io.github.xportka.openapi.change;

import io.github.xportka.openapi.change.ChangeSubject.Kind;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of two OpenAPI documents.
 *
 * <p>A change is breaking if a program that uses the generated client does not compile any more,
 * sends a request that the platform rejects, or receives a value that it did not have to expect.
 * The impact depends on the direction: requests may become looser, responses may become stricter.
 * Names are part of the contract, because they are names in Java. Weaker evidence is breaking as
 * well. The order of arguments is part of the contract, but not the order of properties, because
 * records have builders. A difference without a rule is breaking. Descriptions and examples are not
 * compared.
 */
final class DocumentComparison {
  private static final String SERVERS = "servers";
  private static final String PATHS = "paths";
  private static final String COMPONENTS = "components";
  private static final Set<String> HANDLED =
      Set.of("info", SERVERS, "tags", PATHS, OpenApiDocument.WEBHOOKS, COMPONENTS);
  private static final Set<String> HANDLED_IN_PATHS =
      Stream.concat(Stream.of("parameters"), Stream.of(HttpMethod.values()).map(HttpMethod::key))
          .collect(Collectors.toSet());

  private final OpenApiDocument baseline;
  private final OpenApiDocument current;
  private final List<Change> changes = new ArrayList<>();

  private DocumentComparison(OpenApiDocument baseline, OpenApiDocument current) {
    this.baseline = baseline;
    this.current = current;
  }

  /**
   * Compares two documents.
   *
   * @param baseline the released document
   * @param current the document of this build
   * @return the changes, by subject, in the order of the documents
   */
  static List<Change> compare(OpenApiDocument baseline, OpenApiDocument current) {
    DocumentComparison comparison = new DocumentComparison(baseline, current);
    comparison.compareDocuments();
    comparison.compareOperations();
    comparison.compareMessages();
    comparison.compareSchemas();
    comparison.compareSecuritySchemes();
    return List.copyOf(comparison.changes);
  }

  /** Returns the name of an operation: its id, or method and path if it does not have an id. */
  static String name(Operation operation) {
    return operation.id().isEmpty() ? operation.endpoint() : operation.id();
  }

  private void compareDocuments() {
    ChangeRecorder at = at(Kind.DOCUMENT, "openapi.yaml", "");
    Node before = baseline.root();
    Node after = current.root();
    compareServers(
        at,
        JsonComparison.byText("url", before.at(SERVERS)),
        JsonComparison.byText("url", after.at(SERVERS)));
    JsonComparison.compareRest(at, before, after, HANDLED);
    JsonComparison.compareRest(
        at.at(COMPONENTS),
        before.at(COMPONENTS),
        after.at(COMPONENTS),
        Set.of("schemas", "securitySchemes"));
    for (String key : List.of(PATHS, OpenApiDocument.WEBHOOKS)) {
      for (Node path : before.at(key).entries()) {
        Node same = after.at(key).at(path.key());
        if (same.exists()) {
          JsonComparison.compareRest(at.at(path.key()), path, same, HANDLED_IN_PATHS);
        }
      }
    }
  }

  private static void compareServers(
      ChangeRecorder at, Map<String, Node> before, Map<String, Node> after) {
    before.forEach(
        (url, server) -> {
          Node same = after.get(url);
          if (same == null) {
            at.breaking("no longer has the server `" + url + "`");
          } else {
            // The variables are part of the address.
            JsonComparison.compareRest(at.at("server " + url), server, same, Set.of("url"));
          }
        });
    List<String> urls = List.copyOf(after.keySet());
    JsonComparison.without(urls, before.keySet())
        .forEach(url -> at.compatible("now has the server `" + url + "`"));
    before.keySet().stream()
        .findFirst()
        .filter(first -> urls.indexOf(first) > 0)
        .ifPresent(
            first ->
                at.breaking(
                    "has the default server `%s` instead of `%s`".formatted(urls.get(0), first)));
  }

  /** Compares a value with its successor, or records that one of them does not exist. */
  private static <T> void compare(
      ChangeRecorder at,
      @Nullable T before,
      @Nullable T after,
      BiConsumer<? super T, ? super T> comparison) {
    if (after == null) {
      at.breaking("was removed");
    } else if (before == null) {
      at.compatible("was added");
    } else {
      comparison.accept(before, after);
    }
  }

  private void compareOperations() {
    List<Operation> remaining = new ArrayList<>(current.operations());
    for (Operation before : baseline.operations()) {
      ChangeRecorder at = at(Kind.OPERATION, name(before), before.endpoint());
      Operation after = successor(before, remaining).orElse(null);
      compare(
          at, before, after, (one, other) -> OperationComparison.compareOperations(at, one, other));
      remaining.remove(after);
    }
    for (Operation added : remaining) {
      at(Kind.OPERATION, name(added), added.endpoint()).compatible("was added");
    }
  }

  /** Finds the operation with the same id, or else the renamed operation at the same endpoint. */
  private Optional<Operation> successor(Operation before, List<Operation> candidates) {
    Optional<Operation> sameName =
        candidates.stream().filter(after -> name(after).equals(name(before))).findFirst();
    return sameName.or(
        () ->
            candidates.stream()
                .filter(after -> after.endpoint().equals(before.endpoint()))
                .filter(
                    after ->
                        baseline.operations().stream()
                            .noneMatch(other -> name(other).equals(name(after))))
                .findFirst());
  }

  private void compareMessages() {
    Map<String, Operation> before = byName(baseline.messages(), Operation::path);
    Map<String, Operation> after = byName(current.messages(), Operation::path);
    for (String type : JsonComparison.union(before.keySet(), after.keySet())) {
      ChangeRecorder at = at(Kind.MESSAGE, type, "");
      compare(
          at,
          before.get(type),
          after.get(type),
          (one, other) -> OperationComparison.compareMessages(at, one, other));
    }
  }

  private void compareSchemas() {
    Map<String, Schema> before = byName(baseline.schemas(), schema -> schema.node().key());
    Map<String, Schema> after = byName(current.schemas(), schema -> schema.node().key());
    Map<String, SchemaUsage> usages = SchemaUsageFinder.find(baseline);
    SchemaUsageFinder.find(current)
        .forEach(
            (name, usage) ->
                usages.computeIfAbsent(name, unused -> new SchemaUsage()).addAll(usage));
    for (String name : JsonComparison.union(before.keySet(), after.keySet())) {
      SchemaUsage usage = usages.getOrDefault(name, new SchemaUsage());
      ChangeRecorder at = at(Kind.SCHEMA, name, usage.toString()).with(usage.direction());
      compare(
          at,
          before.get(name),
          after.get(name),
          (one, other) ->
              SchemaComparison.compare(
                  at,
                  one,
                  other,
                  new EvidenceComparison(
                      baseline.evidence().of(one.node()), current.evidence().of(other.node()))));
    }
  }

  /** Compares security schemes. The platform rejects a request with another signature. */
  private void compareSecuritySchemes() {
    Map<String, SecurityScheme> before = baseline.securitySchemes();
    Map<String, SecurityScheme> after = current.securitySchemes();
    for (String name : JsonComparison.union(before.keySet(), after.keySet())) {
      ChangeRecorder at = at(Kind.SCHEME, name, "");
      compare(
          at,
          before.get(name),
          after.get(name),
          (one, other) -> {
            EvidenceComparison.NOT_INHERITED.compare(at, one.node(), other.node());
            JsonComparison.compareRest(
                at, one.node(), other.node(), Set.of(SecurityScheme.SIGNING, Evidence.KEY));
            JsonComparison.compareRest(at, one.signing(), other.signing(), Set.of());
          });
    }
  }

  private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(name.apply(value), value));
    return byName;
  }

  private ChangeRecorder at(Kind kind, String name, String usage) {
    ChangeSubject subject = new ChangeSubject(kind, name);
    return new ChangeRecorder(baseline, current, changes, subject, usage, Direction.BOTH, "");
  }
}
