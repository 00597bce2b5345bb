package io.github.xportka.contract.verification;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.contract.support.WrittenPacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Path pact = released.resolve(WrittenPacts.path(WrittenPacts.PLATFORM).getFileName());
    Files.writeString(
        pact, Files.readString(pact).replace("/alibaba/ka/order/pay", "/alibaba/ka/order/payment"));

    assertFailure(released)
        .hasMessageContaining("['the payment of an order'].request.path")
        .hasMessageContaining("was \"/alibaba/ka/order/payment\"")
        .hasMessageContaining("is  \"/alibaba/ka/order/pay\"")
        .hasMessageContaining("mvn verify -pl contract-tests -am -Dxport.pacts=accept");
  }

  @Test
  void acceptsNewAndRemovedPacts(@TempDir Path released) throws IOException {
    Files.writeString(released.resolve("a-b.json"), "{}");
    assertFailure(released).hasMessageContaining("a-b.json is no longer written");

    accept(released);

    requireSame(released);
    assertThat(WrittenPacts.in(released)).hasSameSizeAs(WrittenPacts.in(WrittenPacts.folder()));
  }

  private static AbstractThrowableAssert<?, ?> assertFailure(Path released) {
    return assertThatThrownBy(() -> requireSame(released)).isInstanceOf(AssertionError.class);
  }

  private static void requireSame(Path released) {
    List<String> differences = PactFileDifferences.between(released, WrittenPacts.folder());
    if (!differences.isEmpty()) {
      List<String> message = new ArrayList<>();
      message.add("Today's pacts differ from the released pacts in contract-tests/src/released:");
      message.addAll(differences);
      message.add("Undo the change, or accept the new pacts and commit them:");
      message.add("  mvn verify -pl contract-tests -am -Dxport.pacts=accept");
      throw new AssertionError(String.join("\n", message));
    }
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
