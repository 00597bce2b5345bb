package io.github.xportka.contract.verification;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.WrittenPacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Today's pacts are the released pacts in {@code src/released}. With {@code -Dxport.pacts=accept},
 * today's pacts become the released ones.
 */
class ReleasedPactsIT {
  private static final Path RELEASED = Path.of("src", "released");
  private static final String REMEDY =
      "Today's pacts must be those in contract-tests/src/released. Undo the change, or accept the"
          + " new pacts and commit them: mvn verify -pl contract-tests -am -Dxport.pacts=accept";

  @Test
  void areTodaysPacts() throws IOException {
    if ("accept".equals(System.getProperty("xport.pacts"))) {
      accept(RELEASED);
    }

    requireSame(RELEASED);
  }

  @Test
  void failsWithDifferencesAndRemedy(@TempDir Path released) throws IOException {
    accept(released);
    change(released, "/alibaba/ka/order/pay", "/alibaba/ka/order/payment");

    assertFailure(released)
        .hasMessageContainingAll(
            "xport-ka-client-xport-ka-platform.json is not the released pact.",
            """
            changed: the payment of an order
              request.path: "/alibaba/ka/order/pay", was "/alibaba/ka/order/payment"
            """,
            REMEDY);
  }

  @Test
  void namesAddedAndRemovedInteractions(@TempDir Path released) throws IOException {
    accept(released);
    change(released, "\"the payment of an order\"", "\"the payment of a loan\"");

    assertFailure(released)
        .hasMessageContaining("added: the payment of an order\nremoved: the payment of a loan\n");
  }

  @Test
  void failsForOtherFormat(@TempDir Path released) throws IOException {
    accept(released);
    change(released, "\"interactions\": [", "\"interactions\":  [");

    assertFailure(released).hasMessageContaining("xport-ka-client-xport-ka-platform.json");
  }

  @Test
  void ignoresVersionOfPact(@TempDir Path released) throws IOException {
    accept(released);
    change(released, "\"pact-jvm\": {", "\"pact-jvm\": {\"another\": true,");

    requireSame(released);
  }

  @Test
  void acceptsNewAndRemovedPacts(@TempDir Path released) throws IOException {
    Files.writeString(released.resolve("a-b.json"), "{}");
    assertFailure(released).hasMessageContaining("a-b.json");

    accept(released);

    requireSame(released);
  }

  private static void change(Path released, String before, String after) throws IOException {
    Path pact = released.resolve(WrittenPacts.path(WrittenPacts.PLATFORM).getFileName());
    String text = Files.readString(pact);
    assertThat(text).contains(before);
    Files.writeString(pact, text.replace(before, after));
  }

  private static AbstractThrowableAssert<?, ?> assertFailure(Path released) {
    return assertThatThrownBy(() -> requireSame(released)).isInstanceOf(AssertionError.class);
  }

  /** Compares to the last byte. Only another version of Pact itself is ignored. */
  private static void requireSame(Path released) {
    assertThat(names(WrittenPacts.folder())).as(REMEDY).isEqualTo(names(released));
    for (Path pact : WrittenPacts.in(released)) {
      Path today = WrittenPacts.folder().resolve(pact.getFileName());
      ObjectNode expected = (ObjectNode) WrittenPacts.read(pact);
      ObjectNode actual = (ObjectNode) WrittenPacts.read(today);
      boolean isOfSamePactVersion =
          actual
              .withObject("/metadata")
              .remove("pact-jvm")
              .equals(expected.withObject("/metadata").remove("pact-jvm"));
      List<String> changes = PactChanges.between(expected, actual);
      assertThat(changes)
          .withFailMessage(
              () ->
                  "%s is not the released pact.\n%s\n%s"
                      .formatted(pact.getFileName(), String.join("\n", changes), REMEDY))
          .isEmpty();
      if (isOfSamePactVersion) {
        assertThat(today).as(REMEDY).hasSameBinaryContentAs(pact);
      }
    }
  }

  private static List<String> names(Path folder) {
    return WrittenPacts.in(folder).stream().map(pact -> pact.getFileName().toString()).toList();
  }

  private static void accept(Path released) throws IOException {
    for (Path old : WrittenPacts.in(released)) {
      Files.delete(old);
    }
    for (Path pact : WrittenPacts.in(WrittenPacts.folder())) {
      Files.copy(pact, released.resolve(pact.getFileName()), REPLACE_EXISTING);
    }
  }
}
