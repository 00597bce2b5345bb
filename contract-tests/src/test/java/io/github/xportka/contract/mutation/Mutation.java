package io.github.xportka.contract.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonpatch.JsonPatch;
import io.github.xportka.contract.support.JsonTrees;
import io.github.xportka.contract.support.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Plausible error in one part of the contract.
 *
 * @param part the part: spec, example, pact or sandbox
 * @param description the error
 * @param change makes the error
 */
record Mutation(String part, String description, Consumer<MutatedContract> change) {
  /** Reads the mutations of spec, examples, pact and responses from their tables. */
  static List<Mutation> ofTables() {
    return Stream.of(
            rows("spec", Mutation::editSpec),
            rows("example", Mutation::editExample),
            rows("pact", Mutation::editPact),
            rows("response", Mutation::editResponse))
        .flatMap(mutations -> mutations)
        .toList();
  }

  private static void editSpec(MutatedContract contract, String[] row) {
    if (row.length == 3) {
      contract.dropFromSpec(row[1], row[2]);
    } else {
      contract.editSpec(row[1], row[2], row[3], row[4]);
    }
  }

  private static void editExample(MutatedContract contract, String[] row) {
    contract.editExample(row[1], row[2], row[3], row[4]);
  }

  private static void editPact(MutatedContract contract, String[] row) {
    if (row.length == 2) {
      contract.dropFromPact(row[1]);
    } else {
      contract.editPact(row[1], patch(row[2], row[3], row[4]));
    }
  }

  private static void editResponse(MutatedContract contract, String[] row) {
    JsonPatch patch = patch(row[1], row[2], row[3]);
    contract.changeResponse(
        SandboxMutations.PREVIEW, sandbox -> SandboxMutations.respond(sandbox, patch));
  }

  private static JsonPatch patch(String operation, String path, String value) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode().put("op", operation).put("path", path);
    if (value.startsWith("/")) {
      patch.put("from", value);
    } else if (!value.isEmpty()) {
      patch.set("value", JsonTrees.read(value.getBytes(UTF_8)));
    }
    try {
      return JsonPatch.fromJson(JsonNodeFactory.instance.arrayNode().add(patch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Mutation> rows(String part, BiConsumer<MutatedContract, String[]> edit) {
    return TextFiles.resource(Mutation.class, part + ".txt")
        .lines()
        .filter(row -> !row.isEmpty() && !row.startsWith("#"))
        .map(row -> Stream.of(row.split("[|]", -1)).map(Mutation::text).toArray(String[]::new))
        .map(row -> new Mutation(part, row[0], contract -> edit.accept(contract, row)));
  }

  private static String text(String cell) {
    String text = cell.strip().replace("\\n", "\n");
    return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
  }

  @Override
  public String toString() {
    return part + ": " + description;
  }
}
