package io.github.xportka.contract.mutation;

import io.github.xportka.contract.support.TextFiles;
import java.util.List;
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
  /** Reads the mutations of the spec and of its examples from their tables. */
  static List<Mutation> ofFiles() {
    return Stream.concat(
            rows("spec.txt")
                .map(row -> new Mutation("spec", row[0], contract -> edit(contract, row))),
            rows("examples.txt")
                .map(
                    row ->
                        new Mutation(
                            "example",
                            row[0],
                            contract -> contract.editExample(row[1], row[2], row[3], row[4]))))
        .toList();
  }

  private static void edit(MutatedContract contract, String[] row) {
    if (row.length == 3) {
      contract.dropFromSpec(row[1], row[2]);
    } else {
      contract.editSpec(row[1], row[2], row[3], row[4]);
    }
  }

  private static Stream<String[]> rows(String table) {
    return TextFiles.resource(Mutation.class, table)
        .lines()
        .filter(row -> !row.isEmpty() && !row.startsWith("#"))
        .map(row -> Stream.of(row.split("[|]", -1)).map(Mutation::text).toArray(String[]::new));
  }

  private static String text(String cell) {
    String text = cell.strip().replace("\\n", "\n");
    return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
  }

  static Mutation ofPact(String description, Consumer<MutatedContract> change) {
    return new Mutation("pact", description, change);
  }

  static Mutation ofSandbox(String description, Consumer<MutatedContract> change) {
    return new Mutation("sandbox", description, change);
  }

  @Override
  public String toString() {
    return part + ": " + description;
  }
}
