package io.github.xportka.contract.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.contract.support.TextFiles;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Violation;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contract with one change in spec, examples, pact or sandbox. */
final class MutatedContract {
  private static final List<PactInteraction> PACT = WrittenPacts.interactions();
  private static final OpenApiDocument SPEC = parsedSpec();

  private List<PactInteraction> interactions = PACT;
  private boolean changesSpec;
  private boolean changesExamples;
  private boolean changesPact;
  private @Nullable PactInteraction replayed;
  private Consumer<XportSandbox.Builder> configuration = sandbox -> {};
  private Consumer<XportSandbox> responses = sandbox -> {};
  private OpenApiDocument document = SPEC;
  private @Nullable OpenApiDocument bundle;
  private @Nullable List<Violation> violations;

  /** Parses all files of the spec, so that a contract parses only the file that it changes. */
  private static OpenApiDocument parsedSpec() {
    OpenApiDocument spec = SpecFolder.document();
    Linter.check(spec);
    return spec;
  }

  /**
   * Replaces a text in a file of the spec.
   *
   * @param place a text before the change, from which {@code before} is searched
   */
  void editSpec(String file, String place, String before, String after) {
    changesSpec = true;
    edit(file, place, before, after);
  }

  /** Replaces a text in an example file. */
  void editExample(String file, String place, String before, String after) {
    changesExamples = true;
    edit("examples/" + file, place, before, after);
  }

  private void edit(String file, String place, String before, String after) {
    rewrite(
        file,
        text -> {
          int at = find(file, text, before, find(file, text, place, 0));
          return text.substring(0, at) + after + text.substring(at + before.length());
        });
  }

  /** Removes a line of the spec, and the deeper indented lines after it. */
  void dropFromSpec(String file, String line) {
    changesSpec = true;
    rewrite(
        file,
        text -> {
          int from = find(file, text, line + "\n", 0);
          int end = from + line.length() + 1;
          String indent = " ".repeat(line.length() - line.stripLeading().length() + 1);
          while (text.startsWith(indent, end)) {
            end = text.indexOf('\n', end) + 1;
          }
          return text.substring(0, from) + text.substring(end);
        });
  }

  /** Changes the parsed tree of a file of the spec. */
  void editTree(String file, Consumer<JsonNode> change) {
    changesSpec = true;
    rewrite(
        file,
        text -> {
          try {
            JsonNode tree = DocumentMapper.YAML.readTree(text);
            change.accept(tree);
            return DocumentMapper.YAML.writeValueAsString(tree);
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static int find(String file, String text, String sought, int from) {
    int at = text.indexOf(sought, from);
    if (at < 0) {
      throw new IllegalArgumentException(
          file + " does not contain '" + sought + "'. Adapt the mutation to the file.");
    }
    return at;
  }

  private void rewrite(String file, UnaryOperator<String> change) {
    String text = TextFiles.read(SpecFolder.SOURCE.resolve(file));
    document = document.withFile(file, change.apply(text));
  }

  /** Changes an interaction of the pact, which is then replayed to the sandbox. */
  void editPact(String description, JsonPatch change) {
    PactInteraction before = WrittenPacts.interaction(description);
    PactInteraction after;
    try {
      after = new PactInteraction(change.apply(before.json()));
    } catch (JsonPatchException e) {
      throw new IllegalArgumentException(description + ": adapt the mutation to the pact.", e);
    }
    replayed = after;
    changesPact = true;
    interactions = interactions.stream().map(i -> i.equals(before) ? after : i).toList();
  }

  /** Removes an interaction from the pact. */
  void dropFromPact(String description) {
    PactInteraction dropped = WrittenPacts.interaction(description);
    changesPact = true;
    interactions = interactions.stream().filter(i -> !i.equals(dropped)).toList();
  }

  /** Changes the configuration of the sandbox, to which an interaction is replayed. */
  void configureSandbox(String description, Consumer<XportSandbox.Builder> change) {
    replayed = WrittenPacts.interaction(description);
    configuration = change;
  }

  /** Changes a response of the sandbox, to which an interaction is replayed. */
  void changeResponse(String description, Consumer<XportSandbox> change) {
    replayed = WrittenPacts.interaction(description);
    responses = change;
  }

  boolean changesSpec() {
    return changesSpec;
  }

  boolean changesExamples() {
    return changesExamples;
  }

  boolean changesPact() {
    return changesPact;
  }

  /** Returns the interaction to replay, or null when neither pact nor sandbox are changed. */
  @Nullable PactInteraction replayed() {
    return replayed;
  }

  List<PactInteraction> interactions() {
    return interactions;
  }

  /** Returns the interactions whose comparison with the spec can have another result. */
  List<PactInteraction> affectedInteractions() {
    Set<String> sameOperations =
        BundledSpec.document().operations().stream()
            .map(Operation::id)
            .filter(
                id ->
                    !changesSpec
                        || described(id, bundle()).equals(described(id, BundledSpec.document())))
            .collect(Collectors.toSet());
    return interactions.stream()
        .filter(
            interaction ->
                !PACT.contains(interaction) || !sameOperations.contains(interaction.operationId()))
        .toList();
  }

  /** Returns the part of a spec that describes the calls of an operation. */
  private static List<Object> described(String id, OpenApiDocument spec) {
    List<Object> parts = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      parts.add(operation.toString());
      if (operation.id().equals(id)) {
        parts.add(operation.node().value());
        operation.bodies().stream()
            .flatMap(body -> body.schema().reachable().stream())
            .forEach(schema -> parts.add(schema.node().value()));
      }
    }
    spec.securitySchemes().values().forEach(scheme -> parts.add(scheme.node().value()));
    return parts;
  }

  /** Returns the violations that the lint finds in the spec. */
  List<Violation> violations() {
    if (violations == null) {
      violations = changesSpec || changesExamples ? Linter.check(document) : List.<Violation>of();
    }
    return violations;
  }

  /** Returns whether the lint finds a violation in an example file. */
  boolean contradictsExample() {
    return violations().stream()
        .anyMatch(violation -> violation.position().file().startsWith("examples/"));
  }

  /** Returns the spec as one document. */
  OpenApiDocument bundle() {
    if (bundle == null) {
      bundle =
          changesSpec || changesExamples
              ? OpenApiDocument.of(Bundler.bundle(document))
              : BundledSpec.document();
    }
    return bundle;
  }

  /** Returns the spec as the sandbox and the client's tests read it. */
  SpecBundle specBundle() {
    return SpecBundle.of(bundle().root().value());
  }

  XportSandbox start() {
    XportSandbox.Builder builder = XportSandbox.builder();
    configuration.accept(builder);
    XportSandbox started = builder.start();
    responses.accept(started);
    return started;
  }
}
