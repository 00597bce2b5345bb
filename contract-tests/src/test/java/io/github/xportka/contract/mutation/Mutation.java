package io.github.xportka.contract.mutation;

import java.util.function.Consumer;

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

  static Mutation ofExample(
      String description, String file, String place, String before, String after) {
    return new Mutation(
        "example", description, contract -> contract.editExample(file, place, before, after));
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
