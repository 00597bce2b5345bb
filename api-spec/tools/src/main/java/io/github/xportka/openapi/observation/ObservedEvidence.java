package io.github.xportka.openapi.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.SecurityScheme;
import io.github.xportka.openapi.model.YamlEditor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Change of the spec's files by observed statements: the level {@code observed} with its date, the
 * path of an operation, and the computation of a signature. Nothing else changes, and comments and
 * formatting stay.
 */
public final class ObservedEvidence {
  private final OpenApiDocument document;
  private final Map<Path, YamlEditor> editors = new LinkedHashMap<>();
  private final List<String> changes = new ArrayList<>();
  private final List<String> reviews = new ArrayList<>();
  private final Map<String, String> operationsByPath = new HashMap<>();

  private ObservedEvidence(OpenApiDocument document) {
    this.document = document;
    document
        .operations()
        .forEach(operation -> operationsByPath.put(operation.path(), operation.id()));
  }

  /**
   * Applies observed statements to a document. The files are not written.
   *
   * @param document the document, read from a folder
   * @param observations the recordings of a platform
   * @return the change
   * @throws IllegalArgumentException if a recording is not from a platform, statements are
   *     malformed or contradict each other, an operation or a signing scheme is not in the
   *     document, or an observed path belongs to another operation
   */
  public static ObservedEvidence of(OpenApiDocument document, List<Observations> observations) {
    observations.forEach(Observations::requirePlatform);
    ObservedEvidence change = new ObservedEvidence(document);
    Map<String, Map<String, ObservedStatement>> byOwner = new LinkedHashMap<>();
    observations.stream()
        .flatMap(recording -> recording.statements().stream())
        .sorted(Comparator.comparing(ObservedStatement::date))
        .forEach(
            statement -> {
              statement.requireWellFormed();
              change.operation(statement.operation());
              byOwner
                  .computeIfAbsent(owner(statement), owner -> new LinkedHashMap<>())
                  .merge(statement.part(), statement, ObservedEvidence::later);
            });
    byOwner.forEach(change::apply);
    return change;
  }

  private static String owner(ObservedStatement statement) {
    return statement.scheme() == null ? statement.operation() : statement.scheme();
  }

  /** Returns the later of two statements about the same part, which must agree. */
  private static ObservedStatement later(ObservedStatement earlier, ObservedStatement later) {
    if (!Objects.equals(earlier.settled(), later.settled())) {
      throw new IllegalArgumentException(
          ("The recordings contradict each other about the %s of %s: %s (%s) and %s (%s). Apply only"
                  + " the right one.")
              .formatted(
                  later.part(),
                  owner(later),
                  earlier.settled(),
                  earlier.date(),
                  later.settled(),
                  later.date()));
    }
    return later;
  }

  /** Returns the document with the new texts, so that it can be checked before it is written. */
  public OpenApiDocument edited() {
    OpenApiDocument edited = document;
    for (Map.Entry<Path, String> file : files().entrySet()) {
      edited = edited.withFile(document.files().name(file.getKey()), file.getValue());
    }
    return edited;
  }

  /** Returns the new texts by file; only the files that change. */
  public Map<Path, String> files() {
    Map<Path, String> files = new LinkedHashMap<>();
    editors.forEach(
        (file, editor) -> {
          String edited = editor.edited();
          if (!edited.equals(text(file))) {
            files.put(file, edited);
          }
        });
    return files;
  }

  /** Returns one line for each change, such as {@code listOrders: path inferred → observed}. */
  public List<String> changes() {
    return List.copyOf(changes);
  }

  /** Returns the inferred sentences that a person has to review, because they can be facts now. */
  public List<String> reviews() {
    return List.copyOf(reviews);
  }

  private void apply(String owner, Map<String, ObservedStatement> statements) {
    ObservedStatement signing = statements.get(ObservedStatement.SIGNING);
    if (signing == null) {
      applyToOperation(owner, statements);
    } else {
      applyToScheme(owner, signing);
    }
  }

  private void applyToOperation(String id, Map<String, ObservedStatement> statements) {
    Operation operation = operation(id);
    for (ObservedStatement statement : statements.values()) {
      if (!Evidence.PARTS.contains(statement.part())) {
        throw new IllegalArgumentException(
            "The part %s of %s is unknown. Known: %s, %s."
                .formatted(
                    statement.part(),
                    id,
                    String.join(", ", Evidence.PARTS),
                    ObservedStatement.SIGNING));
      }
      String path = statement.path();
      if (path != null && !path.equals(operation.path())) {
        rename(operation, path);
      }
    }
    Node evidence = operation.evidence();
    EvidenceLevel weakest =
        EvidenceLevel.weakest(
                Evidence.PARTS.stream()
                    .filter(part -> !statements.containsKey(part))
                    .map(part -> Evidence.level(evidence.at(part))))
            .orElse(EvidenceLevel.OBSERVED);
    editor(evidence).set(evidence.path(), Evidence.LEVEL, weakest.key());
    settle(id, operation.node(), statements);
  }

  private Operation operation(String id) {
    return document
        .operation(id)
        .orElseThrow(
            () -> new IllegalArgumentException("The operation " + id + " is not in the spec."));
  }

  private void rename(Operation operation, String path) {
    String other = operationsByPath.putIfAbsent(path, operation.id());
    if (other != null) {
      throw new IllegalArgumentException(
          "The observed path %s of %s is the path of %s. Correct one of the two by hand."
              .formatted(path, operation.id(), other));
    }
    editor(document.root()).rename(List.of("paths"), operation.path(), path);
    changes.add(operation.id() + ": the path is " + path + " instead of " + operation.path());
  }

  private void applyToScheme(String name, ObservedStatement statement) {
    SecurityScheme scheme =
        document.signingSchemes(name).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The signing scheme " + name + " is not in the spec."));
    Node signing = scheme.signing();
    Map<String, String> values = statement.signing() == null ? Map.of() : statement.signing();
    values.forEach(
        (key, value) -> {
          if (!signing.at(key).value().asText().equals(value)) {
            editor(signing).setQuoted(signing.path(), key, value);
            changes.add(name + ": " + key + " is " + value);
          }
        });
    settle(name, scheme.node(), Map.of(Evidence.LEVEL, statement));
  }

  /** Writes the level and the date of statements, and collects the sentences to review. */
  private void settle(String name, Node owner, Map<String, ObservedStatement> byKey) {
    Node evidence = owner.at(Evidence.KEY);
    List<String> dates = new ArrayList<>(List.of(evidence.at(Evidence.OBSERVED).text()));
    byKey.forEach(
        (key, statement) -> {
          EvidenceLevel old = Evidence.level(evidence.at(key));
          if (old != EvidenceLevel.OBSERVED) {
            changes.add("%s: %s %s → observed".formatted(name, key, old.key()));
          }
          editor(evidence).set(evidence.path(), key, EvidenceLevel.OBSERVED.key());
          dates.add(statement.date());
        });
    editor(evidence).setQuoted(evidence.path(), Evidence.OBSERVED, Collections.max(dates));
    Evidence.inferred(owner).forEach(sentence -> reviews.add(name + ": " + sentence));
  }

  private YamlEditor editor(Node node) {
    return editors.computeIfAbsent(node.file(), file -> new YamlEditor(text(file)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
