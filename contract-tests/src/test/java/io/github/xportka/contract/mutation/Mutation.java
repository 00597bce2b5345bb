package io.github.xportka.contract.mutation;

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
  static Mutation ofSpec(
      String description, String file, String place, String before, String after) {
    return new Mutation(
        "spec", description, contract -> contract.editSpec(file, place, before, after));
  }

  static Mutation ofSpec(String description, String file, String dropped) {
    return new Mutation("spec", description, contract -> contract.dropFromSpec(file, dropped));
  }

  private static Mutation ofExample(
      String description, String file, String place, String before, String after) {
    return new Mutation(
        "example", description, contract -> contract.editExample(file, place, before, after));
  }

  /**
   * Reads replacements of a text in the spec.
   *
   * @param rows lines of description, file, place, text before and text after; or of description,
   *     file, and the line to be dropped. Quotation marks surround a text with spaces at its ends
   */
  static List<Mutation> specTable(String rows) {
    return rows(rows)
        .map(
            row ->
                row.length == 3
                    ? ofSpec(row[0], row[1], row[2])
                    : ofSpec(row[0], row[1], row[2], row[3], row[4]))
        .toList();
  }

  /** Reads replacements of a text in an example, in the form of {@link #specTable}. */
  static List<Mutation> exampleTable(String rows) {
    return rows(rows).map(row -> ofExample(row[0], row[1], row[2], row[3], row[4])).toList();
  }

  private static Stream<String[]> rows(String rows) {
    return rows.lines()
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
