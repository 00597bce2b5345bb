package io.github.xportka.contract;

import java.util.function.Consumer;

/**
 * One thing that somebody could get wrong.
 *
 * @param part where: spec, example, pact or sandbox
 * @param what what is wrong
 * @param change makes it so
 */
record Mutation(String part, String what, Consumer<Mutant> change) {
  static Mutation ofSpec(String what, String file, String place, String before, String after) {
    return new Mutation("spec", what, mutant -> mutant.editSpec(file, place, before, after));
  }

  static Mutation ofSpec(String what, String file, String dropped) {
    return new Mutation("spec", what, mutant -> mutant.dropFromSpec(file, dropped));
  }

  static Mutation ofExample(String what, String file, String place, String before, String after) {
    return new Mutation("example", what, mutant -> mutant.editExample(file, place, before, after));
  }

  static Mutation ofPact(String what, Consumer<Mutant> change) {
    return new Mutation("pact", what, change);
  }

  static Mutation ofSandbox(String what, Consumer<Mutant> change) {
    return new Mutation("sandbox", what, change);
  }

  @Override
  public String toString() {
    return part + ": " + what;
  }
}
