package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PactFileDifferencesTest {
  private static final String PACT =
      """
      {"interactions": [%s], "metadata": {"pact-jvm": {"version": "%s"}}}
      """;
  private static final String PAY =
      "{\"description\": \"pay\", \"request\": {\"path\": \"%s\", \"query\": {\"sign\": [\"A\"]}}}";
  private static final String LIST = "{\"description\": \"list\"}";

  @TempDir private Path released;
  @TempDir private Path today;

  @BeforeEach
  void writePacts() throws IOException {
    write(released, PACT.formatted(PAY.formatted("/pay"), "1"));
  }

  @Test
  void findsNoneInEqualPactsOfOtherPactVersion() throws IOException {
    write(today, PACT.formatted(PAY.formatted("/pay"), "2"));

    assertThat(PactFileDifferences.between(released, today)).isEmpty();
  }

  @Test
  void showsPathWithBothValues() throws IOException {
    write(today, PACT.formatted(PAY.formatted("/payment").replace("sign", "s.ign"), "1"));

    assertThat(PactFileDifferences.between(released, today))
        .containsExactly(
            "a-b.json",
            "  $.interactions.pay.request.path",
            "    was \"/pay\"",
            "    is  \"/payment\"",
            "  $.interactions.pay.request.query['s.ign']",
            "    was absent",
            "    is  [\"A\"]",
            "  $.interactions.pay.request.query.sign",
            "    was [\"A\"]",
            "    is  absent");
  }

  @Test
  void showsAddedInteractionOnly() throws IOException {
    write(today, PACT.formatted(LIST + ", " + PAY.formatted("/pay"), "1"));

    assertThat(PactFileDifferences.between(released, today))
        .containsExactly(
            "a-b.json",
            "  $.interactions.list",
            "    was absent",
            "    is  {\"description\":\"list\"}");
  }

  @Test
  void findsOtherOrderOfInteractions() throws IOException {
    write(released, PACT.formatted(LIST + ", " + PAY, "1"));
    write(today, PACT.formatted(PAY + ", " + LIST, "1"));

    assertThat(PactFileDifferences.between(released, today))
        .containsExactly("a-b.json has the same content in another order or format");
  }

  @Test
  void namesNewAndMissingFiles() throws IOException {
    Files.writeString(today.resolve("c-d.json"), PACT.formatted("", "1"));

    assertThat(PactFileDifferences.between(released, today))
        .containsExactly("a-b.json is no longer written", "c-d.json is new");
  }

  private static void write(Path folder, String pact) throws IOException {
    Files.writeString(folder.resolve("a-b.json"), pact);
  }
}
