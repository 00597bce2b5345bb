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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param recordings the recordings of a platform by the name of their file
   * @param today the current date
   * @return the change
   * @throws IllegalArgumentException if a recording is not from a platform, statements are not
   *     sound or contradict each other, an operation or a signing scheme is not in the document, or
   *     an observed path belongs to another operation; the message names the file
   */
  public static ObservedEvidence of(
      OpenApiDocument document, Map<String, Observations> recordings, LocalDate today) {
    ObservedEvidence change = new ObservedEvidence(document);
    Map<String, Map<String, Recorded>> byOwner = new LinkedHashMap<>();
    recordings.entrySet().stream()
        .flatMap(file -> statements(file.getKey(), file.getValue(), today))
        .sorted(Comparator.comparing(recorded -> recorded.statement().date()))
        .forEach(
            recorded -> {
              change.operation(recorded);
              byOwner
                  .computeIfAbsent(recorded.owner(), owner -> new LinkedHashMap<>())
                  .merge(recorded.statement().part(), recorded, ObservedEvidence::later);
            });
    byOwner.forEach(change::apply);
    return change;
  }

  private static Stream<Recorded> statements(String file, Observations recording, LocalDate today) {
    try {
      recording.requireSound(today);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return recording.statements().stream().map(statement -> new Recorded(file, statement));
  }

  /** Statement with the name of the file that has it. */
  private record Recorded(String file, ObservedStatement statement) {
    String owner() {
      return statement.scheme() == null ? statement.operation() : statement.scheme();
    }

    IllegalArgumentException invalid(String problem) {
      return new IllegalArgumentException(file + ": " + problem);
    }

    /** Returns the settled values that differ from those of another statement, and their source. */
    String difference(Recorded other) {
      return "%s (%s, %s)".formatted(ownValues(other), file, statement.date());
    }

    private Object ownValues(Recorded other) {
      Map<String, String> own = statement.signing();
      Map<String, String> others = other.statement.signing();
      if (own == null || others == null) {
        return String.valueOf(statement.settled());
      }
      return Stream.of(own, others)
          .flatMap(values -> values.keySet().stream())
          .filter(key -> !Objects.equals(own.get(key), others.get(key)))
          .collect(Collectors.toCollection(TreeSet::new))
          .stream()
          .map(key -> own.containsKey(key) ? key + "=" + own.get(key) : "no " + key)
          .collect(Collectors.joining(", "));
    }
  }

  /** Returns the later of two statements about the same part, which must agree. */
  private static Recorded later(Recorded earlier, Recorded later) {
    if (!Objects.equals(earlier.statement().settled(), later.statement().settled())) {
      throw new IllegalArgumentException(
          ("The recordings contradict each other about the %s of %s: %s and %s. Apply only the"
                  + " right one.")
              .formatted(
                  later.statement().part(),
                  later.owner(),
                  earlier.difference(later),
                  later.difference(earlier)));
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

  private void apply(String owner, Map<String, Recorded> statements) {
    Recorded signing = statements.get(ObservedStatement.SIGNING);
    if (signing == null) {
      applyToOperation(statements);
    } else {
      applyToScheme(owner, signing);
    }
  }

  private void applyToOperation(Map<String, Recorded> statements) {
    Operation operation = operation(statements.values().iterator().next());
    for (Recorded recorded : statements.values()) {
      ObservedStatement statement = recorded.statement();
      if (!Evidence.PARTS.contains(statement.part())) {
        throw recorded.invalid(
            "The part %s of %s is unknown. Known: %s, %s. Correct the recording."
                .formatted(
                    statement.part(),
                    operation.id(),
                    String.join(", ", Evidence.PARTS),
                    ObservedStatement.SIGNING));
      }
      String path = statement.path();
      if (path != null && !path.equals(operation.path())) {
        rename(operation, path, recorded);
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
    settle(operation.id(), operation.node(), statements);
  }

  private Operation operation(Recorded recorded) {
    String id = recorded.statement().operation();
    return document
        .operation(id)
        .orElseThrow(
            () ->
                recorded.invalid(
                    "The operation "
                        + id
                        + " is not in the spec. Correct the recording, or add the operation."));
  }

  private void rename(Operation operation, String path, Recorded recorded) {
    String other = operationsByPath.putIfAbsent(path, operation.id());
    if (other != null) {
      throw recorded.invalid(
          "The observed path %s of %s is the path of %s. Correct one of the two by hand."
              .formatted(path, operation.id(), other));
    }
    editor(document.root()).rename(List.of("paths"), operation.path(), path);
    changes.add(operation.id() + ": the path is " + path + " instead of " + operation.path());
  }

  private void applyToScheme(String name, Recorded recorded) {
    SecurityScheme scheme =
        document.signingSchemes(name).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    recorded.invalid(
                        "The signing scheme "
                            + name
                            + " is not in the spec. Correct the recording, or add the signing"
                            + " scheme."));
    Node signing = scheme.signing();
    Map<String, String> settled = recorded.statement().signing();
    Map<String, String> values = settled == null ? Map.of() : settled;
    values.forEach(
        (key, value) -> {
          if (!signing.at(key).value().asText().equals(value)) {
            editor(signing).setQuoted(signing.path(), key, value);
            changes.add(name + ": " + key + " is " + value);
          }
        });
    settle(name, scheme.node(), Map.of(Evidence.LEVEL, recorded));
  }

  /** Writes the level and the date of statements, and collects the sentences to review. */
  private void settle(String name, Node owner, Map<String, Recorded> byKey) {
    Node evidence = owner.at(Evidence.KEY);
    List<String> dates = new ArrayList<>(List.of(evidence.at(Evidence.OBSERVED).text()));
    byKey.forEach(
        (key, recorded) -> {
          EvidenceLevel old = Evidence.level(evidence.at(key));
          if (old != EvidenceLevel.OBSERVED) {
            changes.add("%s: %s %s → observed".formatted(name, key, old.key()));
          }
          editor(evidence).set(evidence.path(), key, EvidenceLevel.OBSERVED.key());
          dates.add(recorded.statement().date());
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
