package io.github.xportka.openapi.observation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceEditor;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.SecurityScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Change of the spec's files by observed statements: the level {@code observed} with its date, the
 * path of an operation, and the computation of a signature. Nothing else changes, and comments and
 * formatting stay.
 */
public final class ObservedEvidence {
  private final OpenApiDocument document;
  private final EvidenceEditor editor = new EvidenceEditor();
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
   * @throws IllegalArgumentException if a recording is not from a platform, statements are not
   *     sound or contradict each other, an operation or a signing scheme is not in the document, or
   *     an observed path belongs to another operation; the message names the file
   */
  public static ObservedEvidence of(
      OpenApiDocument document, Map<String, Observations> recordings, LocalDate today) {
    ObservedEvidence change = new ObservedEvidence(document);
    recordings.entrySet().stream()
        .flatMap(file -> recorded(file.getKey(), file.getValue(), today))
        .sorted(Comparator.comparing(recorded -> recorded.statement().date()))
        .collect(
            groupingBy(
                Recorded::owner,
                LinkedHashMap::new,
                toMap(Recorded::part, it -> it, Recorded::later, LinkedHashMap::new)))
        .forEach(change::apply);
    return change;
  }

  private static Stream<Recorded> recorded(String file, Observations recording, LocalDate today) {
    return recording.statements().stream()
        .map(statement -> new Recorded(file, statement).requireSound(recording, today));
  }

  /** Statement with the name of the file that has it. */
  private record Recorded(String file, ObservedStatement statement) {
    String part() {
      return statement.part();
    }

    String owner() {
      return statement.scheme() == null ? statement.operation() : statement.scheme();
    }

    /** Returns this statement if it comes from a recorded exchange with a platform. */
    Recorded requireSound(Observations recording, LocalDate today) {
      if (!recording.isFromPlatform()) {
        throw invalid(
            "The target of the recording is not the base URL of a platform, so the recording does"
                + " not show how the platform behaves. Record the exchanges with an https URL that"
                + " has a public host name, and no user name, password, query or fragment.");
      }
      if (LocalDate.parse(statement.date()).isAfter(today)) {
        throw invalid(
            "The statement about the %s of %s has the date %s, which is after today. Correct it."
                .formatted(part(), owner(), statement.date()));
      }
      if (recording.shapes().stream().noneMatch(statement::isShownBy)) {
        throw invalid(
            "The recording lacks the shape %s of the statement about the %s of %s. Correct it."
                .formatted(statement.shape(), part(), owner()));
      }
      return this;
    }

    IllegalArgumentException isUnknown(String kind, String name) {
      return invalid(
          "The %1$s %2$s is not in the spec. Correct the recording, or add the %1$s."
              .formatted(kind, name));
    }

    IllegalArgumentException invalid(String problem) {
      return new IllegalArgumentException(file + ": " + problem);
    }

    /** Returns the later of two statements about the same part, which must agree. */
    Recorded later(Recorded later) {
      if (!Objects.equals(statement.settled(), later.statement.settled())) {
        throw new IllegalArgumentException(
            ("The recordings contradict each other about the %s of %s: %s and %s. Apply only the"
                    + " right one.")
                .formatted(part(), owner(), this, later));
      }
      return later;
    }

    /** Returns the settled values and their source. */
    @Override
    public String toString() {
      return "%s (%s, %s)".formatted(statement.settled(), file, statement.date());
    }
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
    return editor.files();
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
      applyToOperation(owner, statements);
    } else {
      applyToScheme(owner, signing);
    }
  }

  private void applyToOperation(String id, Map<String, Recorded> statements) {
    Recorded any = statements.values().iterator().next();
    Operation operation = document.operation(id).orElseThrow(() -> any.isUnknown("operation", id));
    for (Recorded recorded : statements.values()) {
      String path = recorded.statement().path();
      if (path != null && !path.equals(operation.path())) {
        rename(operation, path, recorded);
      }
    }
    Map<String, EvidenceLevel> levels = new HashMap<>();
    statements.keySet().forEach(part -> levels.put(part, EvidenceLevel.OBSERVED));
    editor.setLevels(operation, levels);
    settle(id, operation.node(), statements);
  }

  private void rename(Operation operation, String path, Recorded recorded) {
    String other = operationsByPath.putIfAbsent(path, operation.id());
    if (other != null) {
      throw recorded.invalid(
          "The observed path %s of %s is the path of %s. Correct one of the two by hand."
              .formatted(path, operation.id(), other));
    }
    editor.file(document.root()).rename(List.of("paths"), operation.path(), path);
    changes.add(operation.id() + ": the path is " + path + " instead of " + operation.path());
  }

  private void applyToScheme(String name, Recorded recorded) {
    String id = recorded.statement().operation();
    if (document.operation(id).isEmpty()) {
      throw recorded.isUnknown("operation", id);
    }
    SecurityScheme scheme =
        document.signingSchemes(name).stream()
            .findFirst()
            .orElseThrow(() -> recorded.isUnknown("signing scheme", name));
    Node signing = scheme.signing();
    Map<String, String> settled =
        Objects.requireNonNullElse(recorded.statement().signing(), Map.of());
    settled.forEach(
        (key, value) -> {
          if (!signing.at(key).value().asText().equals(value)) {
            editor.file(signing).setQuoted(signing.path(), key, value);
            changes.add(name + ": " + key + " is " + value);
          }
        });
    settle(name, scheme.node(), Map.of(Evidence.LEVEL, recorded));
  }

  /** Writes the level and the date of statements, and collects the sentences to review. */
  private void settle(String name, Node owner, Map<String, Recorded> byKey) {
    Node evidence = owner.at(Evidence.KEY);
    byKey.forEach(
        (key, recorded) -> {
          EvidenceLevel old = Evidence.level(evidence.at(key));
          if (old != EvidenceLevel.OBSERVED) {
            changes.add("%s: %s %s → observed".formatted(name, key, old.key()));
          }
          editor.set(evidence, key, EvidenceLevel.OBSERVED.key());
        });
    String latest =
        Stream.concat(
                Stream.of(evidence.at(Evidence.OBSERVED).text()),
                byKey.values().stream().map(recorded -> recorded.statement().date()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    editor.file(evidence).setQuoted(evidence.path(), Evidence.OBSERVED, latest);
    Evidence.inferred(owner).forEach(sentence -> reviews.add(name + ": " + sentence));
  }
}
