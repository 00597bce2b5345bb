package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.xportka.contract.LiveOutcome.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real platform answers as the pact says. Runs in the profile {@code live} only. */
class LivePlatformVerification {
  @TestFactory
  Stream<DynamicTest> answersAsThePactSays() {
    LivePlatform platform = LivePlatform.ofThisProcess();
    List<String> missing = platform.missing();
    String skipped =
        "The platform is not called: the environment lacks " + String.join(", ", missing) + ".";
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
    DynamicTest something =
        dynamicTest(
            "something was compared",
            () ->
                assertThat(outcomes.values())
                    .as("the outcomes: when none could be compared, nothing is known")
                    .anySatisfy(
                        outcome -> assertThat(outcome.kind()).isNotEqualTo(Kind.NOT_COMPARED)));
    return Stream.concat(tests, Stream.of(something)).onClose(verification::close);
  }
}
