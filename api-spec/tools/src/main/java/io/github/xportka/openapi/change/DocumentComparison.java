package io.github.xportka.openapi.change;

import static java.util.Objects.requireNonNull;

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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Comparison of a value with its successor. */
  private interface Comparison<T> {
    void compare(ChangeRecorder at, T before, T after);
  }

  /** Compares values by name, and records which ones were removed or added. */
  private <T> void compareByName(
      Kind kind,
      Map<String, T> before,
      Map<String, T> after,
      Function<T, String> usage,
      Comparison<T> comparison) {
    for (String name : JsonComparison.union(before.keySet(), after.keySet())) {
      T valueBefore = before.get(name);
      T valueAfter = after.get(name);
      if (valueAfter == null) {
        at(kind, name, usage.apply(requireNonNull(valueBefore))).breaking("was removed");
      } else if (valueBefore == null) {
        at(kind, name, usage.apply(valueAfter)).compatible("was added");
      } else {
        comparison.compare(at(kind, name, usage.apply(valueBefore)), valueBefore, valueAfter);
      }
    }
  }

  private void compareOperations() {
    Map<String, Operation> before = byName(baseline.operations(), DocumentComparison::name);
    Set<String> names = byName(current.operations(), DocumentComparison::name).keySet();
    compareByName(
        Kind.OPERATION,
        before,
        byName(current.operations(), operation -> nameInBaseline(operation, before, names)),
        Operation::endpoint,
        OperationComparison::compareOperations);
  }

  /**
   * Returns the name of an operation in the baseline. A renamed operation has the endpoint of an
   * operation whose name does not exist any more.
   */
  private static String nameInBaseline(
      Operation after, Map<String, Operation> baseline, Set<String> namesInCurrent) {
    String name = name(after);
    if (baseline.containsKey(name)) {
      return name;
    }
    return baseline.values().stream()
        .filter(before -> before.endpoint().equals(after.endpoint()))
        .map(DocumentComparison::name)
        .filter(before -> !namesInCurrent.contains(before))
        .findFirst()
        .orElse(name);
  }

  private void compareMessages() {
    compareByName(
        Kind.MESSAGE,
        byName(baseline.messages(), Operation::path),
        byName(current.messages(), Operation::path),
        message -> "",
        OperationComparison::compareMessages);
  }

  private void compareSchemas() {
    Map<String, SchemaUsage> usages = SchemaUsageFinder.find(baseline);
    SchemaUsageFinder.find(current)
        .forEach(
            (name, usage) ->
                usages.computeIfAbsent(name, unused -> new SchemaUsage()).addAll(usage));
    Function<Schema, SchemaUsage> usage =
        schema -> usages.getOrDefault(schema.node().key(), new SchemaUsage());
    compareByName(
        Kind.SCHEMA,
        byName(baseline.schemas(), schema -> schema.node().key()),
        byName(current.schemas(), schema -> schema.node().key()),
        schema -> usage.apply(schema).toString(),
        (at, before, after) ->
            SchemaComparison.compare(
                at.with(usage.apply(before).direction())
                    .with(
                        new EvidenceComparison(
                            baseline.evidence().of(before.node()),
                            current.evidence().of(after.node()))),
                before,
                after));
  }

  /** Compares security schemes. The platform rejects a request with another signature. */
  private void compareSecuritySchemes() {
    compareByName(
        Kind.SCHEME,
        baseline.securitySchemes(),
        current.securitySchemes(),
        scheme -> "",
        (at, before, after) -> {
          EvidenceComparison.compare(at, before.node(), after.node());
          JsonComparison.compareRest(
              at, before.node(), after.node(), Set.of(SecurityScheme.SIGNING, Evidence.KEY));
          JsonComparison.compareRest(at, before.signing(), after.signing(), Set.of());
        });
  }

  private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(name.apply(value), value));
    return byName;
  }

  private ChangeRecorder at(Kind kind, String name, String usage) {
    ChangeSubject subject = new ChangeSubject(kind, name);
    return new ChangeRecorder(
        baseline,
        current,
        changes,
        subject,
        usage,
        Direction.BOTH,
        EvidenceComparison.NOT_INHERITED,
        "");
  }
}
