package io.github.xportka.cli.doctor;

import static io.github.xportka.cli.CommandRunner.ACCESS_SECRET;
import static io.github.xportka.cli.doctor.FakePlatform.md5;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.cli.SpecFolder;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
  private static final List<String> WRITING =
      Arrays.stream(Operation.values())
          .filter(operation -> operation.retryClass() != RetryClass.SAFE)
          .map(Operation::path)
          .toList();

  @TempDir private Path folder;

  private CommandRunner.Result probe(FakePlatform platform, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("doctor", "--probe", "--yes", "--record", recording().toString()),
                Stream.of(more))
            .toList();
    return CommandRunner.withTarget(platform.url()).run(arguments.toArray(String[]::new));
  }

  private Path recording() {
    return folder.resolve("recording");
  }

  private static FakePlatform.Builder platform() {
    return new FakePlatform.Builder();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(ACCESS_SECRET.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Platforms whose truth the probe finds, with lines of the written settings. */
  static Stream<Arguments> solvable() {
    return Stream.of(
        arguments("as documented", platform(), "xport.signing.header.case = upper"),
        arguments(
            "milliseconds",
            platform().inMilliseconds(),
            "xport.signing.timestamp-unit = milliseconds"),
        arguments(
            "lower case",
            platform().header(s -> lower(md5(s.key() + s.timestamp() + s.nonce() + ACCESS_SECRET))),
            "xport.signing.header.case = lower"),
        arguments(
            "milliseconds in lower case",
            platform()
                .inMilliseconds()
                .header(s -> lower(md5(s.key() + s.timestamp() + s.nonce() + ACCESS_SECRET))),
            "xport.signing.timestamp-unit = milliseconds"),
        arguments(
            "prefix v2",
            platform().moves(path -> "/v2" + path),
            "xport.path.itemLogisticsPrice = /v2/open/pp/logistics/itemLogisticsPrice"),
        arguments(
            "v2 before the last segment",
            platform().moves(path -> path.replaceFirst("/([^/]+)$", "/v2/$1")),
            "xport.path.itemLogisticsPrice = /open/pp/logistics/v2/itemLogisticsPrice"),
        arguments(
            "secret around sorted parameters",
            platform().query(s -> md5(ACCESS_SECRET + "timestamp" + s.timestamp() + ACCESS_SECRET)),
            "xport.signing.query.formula = {accessSecret}{sortedParams}{accessSecret}"),
        arguments(
            "HMAC as base64",
            platform().query(s -> hmac(s.key() + s.timestamp() + s.nonce())),
            "xport.signing.query.encoding = base64"),
        arguments(
            "digest of the body",
            platform()
                .query(
                    s ->
                        md5(
                            s.key()
                                + s.timestamp()
                                + s.nonce()
                                + lower(md5(s.body()))
                                + ACCESS_SECRET)),
            "xport.signing.query.formula = {accessKey}{timestamp}{nonce}{bodyMd5}{accessSecret}"),
        arguments(
            "signature before path, prefix v2",
            platform().verifiesBeforeRouting().moves(path -> "/v2" + path),
            "xport.path.itemLogisticsPrice = /v2/open/pp/logistics/itemLogisticsPrice"),
        arguments(
            "envelope for unknown paths",
            platform().envelopeForUnknownPath().moves(path -> "/v2" + path),
            "xport.path.getOrderDetail = /v2/alibaba/ka/order/detail"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solvable")
  void findsTruthOfPlatform(String name, FakePlatform.Builder settings, String line)
      throws IOException {
    try (FakePlatform platform = settings.start()) {
      CommandRunner.Result result = probe(platform);

      assertThat(result.exitCode()).as(result.out()).isZero();
      assertThat(Files.readAllLines(recording().resolve("xport.properties")))
          .as(result.out())
          .contains(line);
      assertThat(platform.journal())
          .hasSizeLessThanOrEqualTo(40)
          .doesNotContainAnyElementsOf(WRITING);
      for (String operation : List.of("getOrderDetail", "itemLogisticsPrice", "getUserAddress")) {
        assertThat(call(operation).exitCode()).as(operation + "\n" + result.out()).isZero();
      }
    }
  }

  private CommandRunner.Result call(String operation) throws IOException {
    String settings = recording().resolve("xport.properties").toString();
    if (Operation.byId(operation).orElseThrow().requestType().isEmpty()) {
      return CommandRunner.withCredentials().run("call", operation, "--settings", settings);
    }
    Path body =
        Files.writeString(
            folder.resolve(operation + ".json"),
            DocumentedExamples.request(Operation.byId(operation).orElseThrow()).toString());
    return CommandRunner.withCredentials()
        .run("call", operation, "--settings", settings, "--body", body.toString());
  }

  /** Platforms whose truth is not among the candidates. */
  static Stream<Arguments> unsolvable() {
    return Stream.of(
        arguments(
            "another header formula",
            platform().header(s -> md5(s.timestamp() + s.key() + ACCESS_SECRET)),
            ExitCode.FAILED,
            "Header signature: Not found. Tried: SECONDS, UPPER(MD5("),
        arguments(
            "another query formula",
            platform().query(s -> md5("salt" + s.timestamp() + ACCESS_SECRET)),
            ExitCode.SUCCESS,
            "Query signature (itemLogisticsPrice): Not found. Tried: UPPER(MD5("),
        arguments(
            "other paths",
            platform().moves(path -> "/other" + path),
            ExitCode.SUCCESS,
            "Path of listOrders: Not found. Tried: /alibaba/ka/order/page, /v2/alibaba/ka/order/page"),
        arguments(
            "a limit",
            platform().limitsAfter(5),
            ExitCode.FAILED,
            "The platform asks for fewer requests: a refusal with code 429"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsolvable")
  void saysWhatIsStillUnknown(
      String name, FakePlatform.Builder settings, int exitCode, String sentence) {
    try (FakePlatform platform = settings.start()) {
      CommandRunner.Result result = probe(platform);

      assertThat(result.out()).contains(sentence);
      assertThat(result.exitCode()).isEqualTo(exitCode);
      assertThat(platform.journal())
          .hasSizeLessThanOrEqualTo(40)
          .doesNotContainAnyElementsOf(WRITING);
    }
  }

  @Test
  void stopsAtRequestForFewerRequests() {
    try (FakePlatform platform = platform().limitsAfter(5).start()) {
      probe(platform);
      assertThat(platform.journal()).hasSize(6);
      assertThat(recording().resolve("observed.yaml")).content().contains("part: signing");
    }
  }

  @Test
  void recordsNoValueOfResponses() throws IOException {
    try (FakePlatform platform = platform().inMilliseconds().start()) {
      CommandRunner.Result result = probe(platform);
      String files =
          Files.readString(recording().resolve("xport.properties"))
              + Files.readString(recording().resolve("observed.yaml"));
      assertThat(files + result.out() + result.err())
          .doesNotContain(
              FakePlatform.PERSON,
              FakePlatform.PHONE,
              CommandRunner.ACCESS_KEY,
              ACCESS_SECRET,
              CommandRunner.USER_ID);
      assertThat(files)
          .contains("receiver: string", "check: wrong signature", "part: signing")
          .contains("target: " + platform.url())
          .doesNotContain("signature error", "timestamp expired");
    }
  }

  @Test
  void appliesRecordingToSpec() throws IOException {
    Path spec = SpecFolder.copyTo(folder.resolve("spec"));
    try (FakePlatform platform = platform().inMilliseconds().moves(path -> "/v2" + path).start()) {
      probe(platform);
      Path observed = recording().resolve("observed.yaml");
      CommandRunner.Result ofThisMachine = apply(observed, spec);
      assertThat(ofThisMachine.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(ofThisMachine.err())
          .contains("observed.yaml: The target of the recording is not the base URL of a platform");

      Files.writeString(
          observed,
          Files.readString(observed).replace(platform.url(), "https://platform.example/api"));
      CommandRunner.Result applied = apply(observed, spec);
      assertThat(applied.exitCode()).as(applied.err()).isZero();
      assertThat(applied.out())
          .contains(
              "listOrders: path inferred → observed",
              "listOrders: the path is /v2/alibaba/ka/order/page",
              "headerSignature: timestampUnit is milliseconds",
              "headerSignature: level vendor → observed");
    }
  }

  private static CommandRunner.Result apply(Path observed, Path spec) {
    return new CommandRunner()
        .run("evidence", "apply", observed.toString(), "--spec", spec.toString());
  }

  @Test
  void rejectsRecordingOfOwnSandbox() {
    CommandRunner.Result result =
        new CommandRunner().run("doctor", "--probe", "--yes", "--record", recording().toString());
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--record needs a target", "--base-url", "XPORT_BASE_URL");
    assertThat(recording()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"body.json", "body.json/recording"})
  void checksFolderBeforeItSends(String name) throws IOException {
    Files.writeString(folder.resolve("body.json"), "{}");
    try (FakePlatform platform = platform().start()) {
      CommandRunner.Result result =
          CommandRunner.withTarget(platform.url())
              .run("doctor", "--record", folder.resolve(name).toString());
      assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err()).contains("cannot be a folder").doesNotContain("java.", "Exception");
      assertThat(platform.journal()).isEmpty();
    }
  }

  @Test
  void namesBaseUrlWithoutPathWhenPathIsUnknown() {
    try (FakePlatform platform = platform().start()) {
      CommandRunner.Result result =
          CommandRunner.withTarget(platform.url() + "/other").run("doctor");
      assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(result.out())
          .contains(
              "Check the base URL, and try "
                  + platform.url().replace("/api", "/")
                  + " too, because the vendor's manual names the base URL without a path.");
    }
  }

  @Test
  void checksSandboxWithoutCredentials() {
    CommandRunner.Result result = new CommandRunner().run("doctor", "--json");
    assertThat(result.exitCode()).as(result.out()).isZero();
    JsonNode json = result.json();
    assertThat(json.get("checks").findValuesAsText("name"))
        .containsExactly(
            "Configuration",
            "DNS",
            "HTTP",
            "Clock",
            "Signed read (" + PlatformProbe.confirmed().operationId() + ")");
    assertThat(json.get("checks").findValuesAsText("status")).containsOnly("OK");
    assertThat(json.get("requests").asInt()).isEqualTo(3);
  }

  @Test
  void failsAtWrongKeyPair() {
    try (FakePlatform platform = platform().start()) {
      CommandRunner.Result result =
          CommandRunner.withTarget(platform.url())
              .with(CallerCredentials.ACCESS_SECRET, "another-secret")
              .run("doctor");
      assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(result.out())
          .contains("FAIL  Signed read", "refuses the signature in the same way as a wrong one")
          .contains("Check the key pair in the vendor's console.");
    }
  }

  @Test
  void explainsSandboxWithOtherCredentials() {
    try (XportSandbox sandbox = XportSandbox.start()) {
      CommandRunner.Result result = CommandRunner.withTarget(sandbox.baseUrl()).run("doctor");
      assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(result.out()).contains("FAIL  Signed read", CallerCredentials.REMEDY_FOR_SANDBOX);
    }
  }

  @Test
  void failsAtClockOutsideOfWindow() {
    try (FakePlatform platform = platform().start()) {
      CommandRunner.Result result =
          CommandRunner.withTarget(platform.url())
              .at(Instant.now().plusSeconds(3600))
              .run("doctor");
      assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(result.out()).contains("FAIL  Clock: This machine is 3", "Set the clock");
      assertThat(result.out()).doesNotContain("Signed read");
    }
  }

  @Test
  void failsAtUnknownHostAndClosedPort() {
    CommandRunner.Result unknown =
        CommandRunner.withTarget("https://xport-doctor.invalid/api").run("doctor");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.out()).contains("FAIL  DNS: The host xport-doctor.invalid is not found.");
    String url;
    try (FakePlatform platform = platform().start()) {
      url = platform.url();
    }
    CommandRunner.Result closed = CommandRunner.withTarget(url).run("doctor");
    assertThat(closed.out())
        .contains("FAIL  HTTP: The server does not respond: the connection is refused.");
  }

  @Test
  void asksBeforeProbe() {
    try (FakePlatform platform = platform().start()) {
      CommandRunner runner = CommandRunner.withTarget(platform.url());
      CommandRunner.Result declined = runner.onTerminal().input("n\n").run("doctor", "--probe");
      assertThat(declined.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(declined.err()).contains("Send them? [y/N]", "Nothing was probed.");
      assertThat(platform.journal()).hasSize(1);

      CommandRunner.Result accepted = runner.input("y\n").run("doctor", "--probe");
      assertThat(accepted.exitCode()).as(accepted.out()).isZero();
    }
  }

  @Test
  void sendsNothingIfItCannotAsk() {
    try (FakePlatform platform = platform().start()) {
      CommandRunner.Result result =
          CommandRunner.withTarget(platform.url()).run("doctor", "--probe");

      assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err()).contains("Add --yes");
      assertThat(platform.journal()).isEmpty();
    }
  }

  @Test
  void keepsEarlierRecording() throws IOException {
    Files.createDirectories(recording());
    Files.writeString(recording().resolve("observed.yaml"), "kept");
    CommandRunner.Result result =
        CommandRunner.withTarget("https://platform.example/api")
            .run("doctor", "--record", recording().toString());
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("observed.yaml exists");
    assertThat(recording().resolve("observed.yaml")).hasContent("kept");
  }
}
