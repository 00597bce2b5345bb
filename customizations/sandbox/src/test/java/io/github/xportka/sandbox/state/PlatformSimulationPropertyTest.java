package io.github.xportka.sandbox.state;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Random sequences of valid operations keep the invariants of the state. */
class PlatformSimulationPropertyTest {
  private static final int LONGEST_SEQUENCE = 40;

  /** Shared, because a fresh simulation reads all examples. Each sequence starts with a reset. */
  private final SimulationFixture fixture = new SimulationFixture();

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void keepsInvariantsInValidSequences(@ForAll("sequences") List<Step> steps) throws Exception {
    SimulationModel model = new SimulationModel(fixture);
    for (Step step : steps) {
      model.take(step);
    }
    model.assertInvariants();
  }

  /**
   * Step of a sequence.
   *
   * @param kind the operation or event
   * @param choice a number that chooses an order, a product or another thing
   * @param quantity a number that chooses a quantity
   */
  record Step(SimulationModel.Kind kind, int choice, int quantity) {}

  @Provide
  Arbitrary<List<Step>> sequences() {
    return Combinators.combine(
            Arbitraries.of(SimulationModel.Kind.class),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 20))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(LONGEST_SEQUENCE);
  }
}
