package io.github.xportka.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final SigningFormula LOWER =
      SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE).withLetterCase(LetterCase.LOWER);
  private static final String SIGNING =
      """
      xport.signing.timestamp-unit = milliseconds
      xport.signing.header.case = lower
      """;

  @TempDir private Path folder;

  private String write(String text) throws IOException {
    return Files.writeString(folder.resolve("xport.properties"), text).toString();
  }

  @Test
  void callsTargetWithSettings() throws IOException {
    try (XportSandbox sandbox =
        XportSandbox.builder()
            .credentials(CommandRunner.ACCESS_KEY, CommandRunner.ACCESS_SECRET)
            .userId(CommandRunner.USER_ID)
            .timestampUnit(TimestampUnit.MILLISECONDS)
            .signingFormula(SigningScheme.HEADER_SIGNATURE, LOWER)
            .start()) {
      String settings = write(SIGNING + "xport.base-url = " + sandbox.baseUrl() + "\n");
      String unconfirmed = write(SIGNING + "xport.path.getUserAddress = /open/address/get\n");
      CommandRunner runner = CommandRunner.withCredentials();

      assertThat(runner.run("--settings", settings, "call", "getUserAddress").exitCode())
          .isEqualTo(ExitCode.SUCCESS);
      assertThat(
              CommandRunner.withTarget(sandbox.baseUrl())
                  .with(SettingsFile.VARIABLE, unconfirmed)
                  .run("call", "getUserAddress")
                  .exitCode())
          .isEqualTo(ExitCode.SUCCESS);
      assertThat(
              CommandRunner.withTarget(sandbox.baseUrl())
                  .run("call", "getUserAddress", "--allow-unconfirmed", "--settings", unconfirmed)
                  .exitCode())
          .isEqualTo(ExitCode.SUCCESS);
      assertThat(
              CommandRunner.withTarget(sandbox.baseUrl())
                  .run("call", "getUserAddress", "--allow-unconfirmed")
                  .exitCode())
          .isEqualTo(ExitCode.REFUSED);
    }
  }

  @Test
  void startsSandboxWithPathsOfSettings() throws IOException {
    String settings = write("xport.path.getUserAddress = /v2/addresses\n");
    CommandRunner.Result result =
        CommandRunner.withCredentials().run("call", "getUserAddress", "--settings", settings);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.SUCCESS);
  }

  @Test
  void prefersOptionToSetting() throws IOException {
    String settings = write(SIGNING);
    CommandRunner runner = CommandRunner.withCredentials().with(SettingsFile.VARIABLE, settings);
    assertThat(signature(runner, "sign", "listOrders")).isLowerCase();
    assertThat(signature(runner, "sign", "listOrders", "--case", "upper")).isUpperCase();
  }

  private static String signature(CommandRunner runner, String... arguments) {
    return runner.run(arguments).json().get("headers").get("signature").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "xport.signing.header.case = middle, xport.properties:1: The setting 'xport.signing.header.case':",
    "'# xport.unknown = 1\n\n  xport.unknown: 1', xport.properties:3: Unknown setting 'xport.unknown'. Correct the key",
    "xport.\\u0075nknown = 1, xport.properties: Unknown setting 'xport.unknown'.",
    "xport.read-time-out = 1s, 'xport.read-time-out'. Similar: xport.read-timeout",
    "xprot.base-url = https://example.com, 'xprot.base-url'. Similar: xport.base-url. Correct",
    "xport.access-secret = a, is not a setting. Remove it, and set the environment variable XPORT_ACCESS_SECRET.",
    "xport.base-url = \\u00, is not a properties file: it contains \\u without four"
  })
  void explainsInvalidFile(String text, String words) throws IOException {
    CommandRunner.Result result =
        CommandRunner.withCredentials().run("sign", "listOrders", "--settings", write(text));
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(words);
  }

  @Test
  void ignoresKeysOfOtherPrograms() throws IOException {
    String settings = write("server.port = 8080\n" + SIGNING);

    assertThat(CommandRunner.withCredentials().run("sign", "listOrders", "--settings", settings))
        .extracting(CommandRunner.Result::exitCode)
        .isEqualTo(ExitCode.SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "\0lost"})
  void explainsMissingFile(String name) {
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .with(SettingsFile.VARIABLE, folder + "/" + name)
            .run("sign", "listOrders");
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("lost cannot be read: the file does not exist.");
  }
}
