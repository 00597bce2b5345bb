package io.github.xportka.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.xportka.openapi.SpecBundler;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contract, of which something can be changed: spec, examples, pact or sandbox. */
final class Mutant {
  /** Where the spec's files are. */
  static final Path SPEC = Path.of("..", "api-spec", "openapi");

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final JsonNode UNCHANGED = BundledSpec.read();
  private static final List<PactInteraction> PACT = PactFile.interactions();

  private final Path folder;
  private List<PactInteraction> interactions = PACT;
  private boolean changesSpec;
  private boolean changesExamples;
  private boolean changesPact;
  private @Nullable PactInteraction replayed;
  private Consumer<XportSandbox.Builder> sandbox = sandbox -> {};
  private Consumer<XportSandbox> plan = sandbox -> {};
  private @Nullable JsonNode bundle;

  /**
   * A contract that is as it should be.
   *
   * @param folder an empty folder, for the spec's files when they are changed
   */
  Mutant(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes something else into a file of the spec, as a slip of the pen would.
   *
   * @param file the file
   * @param place a text before the slip; what is to change is looked for from there on
   * @param before what is to change
   * @param after what it becomes
   */
  void editSpec(String file, String place, String before, String after) {
    changesSpec = true;
    edit(file, place, before, after);
  }

  /** Writes something else into a file of the examples, from a place on. */
  void editExample(String file, String place, String before, String after) {
    changesExamples = true;
    edit("examples/" + file, place, before, after);
  }

  private void edit(String file, String place, String before, String after) {
    rewrite(
        file,
        text -> {
          int from = find(file, text, place, 0);
          int at = find(file, text, before, from);
          return text.substring(0, at) + after + text.substring(at + before.length());
        });
  }

  /** Leaves out a line of the spec, and everything that is indented below it. */
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

  /** Changes a file of the spec as the tree that it is. */
  void editTree(String file, Consumer<JsonNode> change) {
    changesSpec = true;
    rewrite(
        file,
        text -> {
          try {
            JsonNode tree = YAML.readTree(text);
            change.accept(tree);
            return YAML.writeValueAsString(tree);
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static int find(String file, String text, String sought, int from) {
    int at = text.indexOf(sought, from);
    if (at < 0) {
      throw new IllegalArgumentException(file + " has no longer: " + sought);
    }
    return at;
  }

  private void rewrite(String file, UnaryOperator<String> change) {
    Path rewritten = spec().resolve(file);
    try {
      Files.writeString(rewritten, change.apply(Files.readString(rewritten)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The spec's files: copies as soon as one of them is changed. */
  Path spec() {
    if (!changesSpec && !changesExamples) {
      return SPEC;
    }
    try {
      if (!Files.exists(folder.resolve("openapi.yaml"))) {
        copy(SPEC, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Writes something else into an interaction of the pact; the sandbox replays it. */
  void editPact(String description, Consumer<ObjectNode> change) {
    PactInteraction before = interaction(description);
    ObjectNode after = before.json().deepCopy();
    change.accept(after);
    replayed = new PactInteraction(after);
    changesPact = true;
    interactions =
        interactions.stream().map(i -> i.equals(before) ? new PactInteraction(after) : i).toList();
  }

  /** Leaves an interaction out of the pact. */
  void dropFromPact(String description) {
    PactInteraction dropped = interaction(description);
    changesPact = true;
    interactions = interactions.stream().filter(i -> !i.equals(dropped)).toList();
  }

  /** Starts the sandbox in another way, and replays an interaction. */
  void startSandbox(String description, Consumer<XportSandbox.Builder> change) {
    replayed = interaction(description);
    sandbox = change;
  }

  /** Has the sandbox answer otherwise, and replays an interaction. */
  void planSandbox(String description, Consumer<XportSandbox> change) {
    replayed = interaction(description);
    plan = change;
  }

  private PactInteraction interaction(String description) {
    return interactions.stream()
        .filter(interaction -> interaction.description().equals(description))
        .findFirst()
        .orElseThrow();
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

  /** The interaction that the sandbox is to be asked, or null when nothing of that is changed. */
  @Nullable PactInteraction replayed() {
    return replayed;
  }

  List<PactInteraction> interactions() {
    return interactions;
  }

  /** The spec as one document. */
  JsonNode bundle() {
    if (bundle == null) {
      bundle = changesSpec || changesExamples ? SpecBundler.bundle(spec()) : UNCHANGED;
    }
    return bundle;
  }

  XportSandbox start() {
    XportSandbox.Builder builder = XportSandbox.builder();
    sandbox.accept(builder);
    XportSandbox started = builder.start();
    plan.accept(started);
    return started;
  }
}
