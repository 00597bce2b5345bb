package io.github.xportka.openapi.change;

import io.github.xportka.openapi.change.ChangeSubject.Kind;
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

  private final ComparedDocuments documents;
  private final OpenApiDocument baseline;
  private final OpenApiDocument current;
  private final List<Change> changes = new ArrayList<>();

  private DocumentComparison(ComparedDocuments documents) {
    this.documents = documents;
    this.baseline = documents.baseline();
    this.current = documents.current();
  }

  /**
   * Compares two documents.
   *
   * @param baseline the released document
   * @param current the document of this build
   * @return the changes, by subject, in the order of the documents
   */
  static List<Change> compare(OpenApiDocument baseline, OpenApiDocument current) {
    DocumentComparison comparison = new DocumentComparison(ComparedDocuments.of(baseline, current));
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

  private void compareOperations() {
    List<Operation> remaining = new ArrayList<>(current.operations());
    OperationComparison comparison = OperationComparison.ofOperations(documents);
    for (Operation before : baseline.operations()) {
      ChangeRecorder at = at(Kind.OPERATION, name(before), before.endpoint());
      Optional<Operation> after = successor(before, remaining);
      after.ifPresentOrElse(
          operation -> comparison.compare(at, before, operation), () -> at.breaking("was removed"));
      after.ifPresent(remaining::remove);
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
    Map<String, Operation> remaining = new LinkedHashMap<>();
    current.messages().forEach(message -> remaining.put(message.path(), message));
    OperationComparison comparison = OperationComparison.ofMessages(documents);
    for (Operation before : baseline.messages()) {
      ChangeRecorder at = at(Kind.MESSAGE, before.path(), "");
      Operation after = remaining.remove(before.path());
      if (after == null) {
        at.breaking("was removed");
      } else {
        comparison.compare(at, before, after);
      }
    }
    remaining.keySet().forEach(type -> at(Kind.MESSAGE, type, "").compatible("was added"));
  }

  private void compareSchemas() {
    Map<String, SchemaUsage> usages = usages();
    documents
        .schemasBefore()
        .forEach(
            (name, before) -> {
              SchemaUsage usage = usages.getOrDefault(name, new SchemaUsage());
              ChangeRecorder at = at(Kind.SCHEMA, name, usage.toString());
              Schema after = documents.schemasAfter().get(name);
              if (documents.renamed().containsKey(name)) {
                at.breaking("was renamed to `" + documents.currentName(name) + "`");
              } else if (after == null) {
                at.breaking("was removed");
              } else {
                new SchemaComparison(documents, usage.direction())
                    .compare(at, before, after, documents.evidence(before, after));
              }
            });
    for (String name :
        JsonComparison.without(
            documents.schemasAfter().keySet(), documents.schemasBefore().keySet())) {
      if (!documents.renamed().containsValue(name)) {
        String usage = String.valueOf(usages.getOrDefault(name, new SchemaUsage()));
        at(Kind.SCHEMA, name, usage).compatible("was added");
      }
    }
  }

  /** Returns the usages in both documents, by the names in the baseline. */
  private Map<String, SchemaUsage> usages() {
    Map<String, SchemaUsage> usages = SchemaUsageFinder.find(baseline, documents.schemasBefore());
    Map<String, String> namesBefore = new LinkedHashMap<>();
    documents.renamed().forEach((before, after) -> namesBefore.put(after, before));
    SchemaUsageFinder.find(current, documents.schemasAfter())
        .forEach(
            (name, usage) ->
                usages
                    .computeIfAbsent(
                        namesBefore.getOrDefault(name, name), unused -> new SchemaUsage())
                    .addAll(usage));
    return usages;
  }

  private void compareSecuritySchemes() {
    Map<String, SecurityScheme> before = baseline.securitySchemes();
    Map<String, SecurityScheme> after = current.securitySchemes();
    before.forEach(
        (name, scheme) -> {
          SecurityScheme same = after.get(name);
          ChangeRecorder at = at(Kind.SCHEME, name, "");
          if (same == null) {
            at.breaking("was removed");
          } else {
            SecuritySchemeComparison.compare(at, scheme, same);
          }
        });
    JsonComparison.without(after.keySet(), before.keySet())
        .forEach(name -> at(Kind.SCHEME, name, "").compatible("was added"));
  }

  private ChangeRecorder at(Kind kind, String name, String usage) {
    return new ChangeRecorder(changes, new ChangeSubject(kind, name), usage, "");
  }
}
