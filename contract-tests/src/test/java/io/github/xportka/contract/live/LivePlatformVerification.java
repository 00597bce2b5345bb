package io.github.xportka.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.xportka.contract.live.LiveOutcome.Kind;
import io.github.xportka.contract.support.PactInteraction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real platform responds as the pact says. It runs in the profile {@code live} only. */
class LivePlatformVerification {
  private static final Path RECORDING = Path.of("target", "observed.yaml");

  @TestFactory
  Stream<DynamicTest> respondsAsPactSays() {
    LivePlatform platform = LivePlatform.ofThisProcess();
    List<String> missing = platform.missing();
    String skipped = "The platform is not called. Set " + String.join(", ", missing) + ".";
    if (!missing.isEmpty()) {
      System.out.println(skipped);
    }
    assumeTrue(missing.isEmpty(), skipped);

    LiveVerification verification = new LiveVerification(platform);
    Map<PactInteraction, LiveOutcome> outcomes = new LinkedHashMap<>();
    Stream<DynamicTest> tests =
        LiveVerification.readOnly().stream()
            .map(
                interaction ->
                    dynamicTest(
                        interaction.toString(),
                        () -> {
                          LiveOutcome outcome = verification.verify(interaction);
                          outcomes.put(interaction, outcome);
                          System.out.println(outcome.of(interaction));
                          assumeFalse(outcome.kind() == Kind.NOT_COMPARED, outcome.of(interaction));
                          assertThat(outcome.remarks()).isEmpty();
                        }));
    DynamicTest comparison =
        dynamicTest(
            "compares at least one interaction",
            () ->
                assertThat(outcomes.values())
                    .as("outcomes, of which at least one must be a comparison")
                    .anySatisfy(
                        outcome -> assertThat(outcome.kind()).isNotEqualTo(Kind.NOT_COMPARED)));
    DynamicTest recording =
        dynamicTest(
            "records what the exchanges settle",
            () -> {
              Files.writeString(RECORDING, verification.observations().toYaml());
              System.out.println("Recorded without values: " + RECORDING);
            });
    return Stream.concat(tests, Stream.of(comparison, recording)).onClose(verification::close);
  }
}
