package io.github.xportka.cli.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.MessageSigner;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesCommandTest {
  private static final MessageSigner SIGNER =
      MessageSigner.of(Credentials.of(CommandRunner.ACCESS_KEY, CommandRunner.ACCESS_SECRET));
  private static final String MESSAGE =
      "{\"messageType\":\"NEW\",\"messageBody\":\"{\\\"a\\\":[1,2]}\",\"timestamp\":\"1779263269913\"}";

  private final List<CommandRunner.Result> sent = new ArrayList<>();

  private static CommandRunner receiver() {
    return CommandRunner.withCredentials().without(CallerCredentials.USER_ID);
  }

  private void send(String printed, CommandRunner sender, String... options) {
    List<String> arguments = new ArrayList<>(List.of("messages", "send", "--to"));
    arguments.add(printed.lines().findFirst().orElseThrow());
    arguments.addAll(List.of(options));
    sent.add(sender.run(arguments.toArray(String[]::new)));
  }

  @Test
  void printsVerifiedMessageOfSpec() {
    CommandRunner.Result result =
        receiver()
            .whileItRuns(url -> send(url, receiver(), "--type", "ORDER_PAY_SUCCESS"))
            .run("messages", "listen");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines()).first().asString().matches("http://127\\.0\\.0\\.1:[0-9]+/");
    assertThat(result.out())
        .contains("ORDER_PAY_SUCCESS 2", "\"orderStatus\": \"WAITING_FOR_SENT\"");
    assertThat(sent).extracting(CommandRunner.Result::exitCode).containsExactly(0);
    assertThat(sent.get(0).out()).startsWith("HTTP 200 after ");
  }

  @Test
  void printsOneLineOfJsonPerMessage() {
    String now = "{\"messageType\":\"NEW\\u202e\",\"messageBody\":{\"a\":1}}";
    CommandRunner.Result result =
        receiver()
            .whileItRuns(url -> send(url, receiver().input(now), "--body", "-"))
            .run("messages", "listen", "--json");

    assertThat(result.out().lines().skip(1))
        .containsExactly("{\"type\":\"NEW\\u202e\",\"time\":null,\"body\":{\"a\":1}}");
  }

  @Test
  void refusesForgedAndStaleMessages() {
    CommandRunner forger = receiver().with(CallerCredentials.ACCESS_SECRET, "another-secret");
    CommandRunner.Result result =
        receiver()
            .whileItRuns(
                url -> {
                  send(url, forger, "--type", "ORDER_CREATE");
                  send(url, receiver().input(MESSAGE), "--body", "-");
                })
            .run("messages", "listen");

    assertThat(sent).extracting(CommandRunner.Result::exitCode).containsExactly(1, 1);
    assertThat(sent.get(0).out()).startsWith("HTTP 401");
    assertThat(sent.get(1).out()).startsWith("HTTP 403");
    assertThat(result.out()).hasLineCount(1);
    assertThat(result.err()).contains("HTTP 401: ", "HTTP 403: ").doesNotContain("orderId");
  }

  @Test
  void usesFormulaOfBothSides() {
    String[] formula = {"--formula", "{body}{accessKey}"};
    receiver()
        .whileItRuns(
            url -> {
              send(url, receiver(), "--type", "ORDER_CREATE", formula[0], formula[1]);
              send(url, receiver(), "--type", "ORDER_CREATE");
            })
        .run("messages", "listen", formula[0], formula[1]);

    assertThat(sent).extracting(CommandRunner.Result::exitCode).containsExactly(0, 1);
  }

  @Test
  void acknowledgesUnsignedRequestIfAsked() {
    List<Integer> statuses = new ArrayList<>();

    CommandRunner.Result result =
        receiver()
            .whileItRuns(url -> statuses.add(sendUnsigned(url.strip())))
            .run("messages", "listen", "--acknowledge-unsigned");

    assertThat(statuses).containsExactly(200);
    assertThat(result.out()).hasLineCount(1);
    assertThat(result.err()).contains("HTTP 200: The request is not signed");
  }

  private static int sendUnsigned(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(MESSAGE)).build();
    return HttpClient.newHttpClient()
        .sendAsync(request, BodyHandlers.discarding())
        .join()
        .statusCode();
  }

  @Test
  void reportsReceiverThatDoesNotRespond() {
    CommandRunner.Result listening = receiver().whileItRuns(url -> {}).run("messages", "listen");

    send(listening.out(), receiver(), "--type", "ORDER_CREATE");

    assertThat(sent.get(0).exitCode()).isEqualTo(3);
    assertThat(sent.get(0).err()).contains("did not respond: the connection is refused. Check");
  }

  @Test
  void reportsUnknownHostOfReceiver() {
    send("https://xport-receiver.invalid/", receiver(), "--type", "ORDER_CREATE");

    assertThat(sent.get(0).exitCode()).isEqualTo(3);
    assertThat(sent.get(0).err()).contains("did not respond: the host is unknown. Check");
  }

  @Test
  void verifiesSignatureOfExactBytes() {
    String signature = SIGNER.sign(MESSAGE.getBytes(UTF_8));

    CommandRunner.Result valid = verify(signature, MESSAGE);

    assertThat(valid.exitCode()).isZero();
    assertThat(valid.out())
        .isEqualTo(
            "{\"type\":\"NEW\",\"time\":\"2026-05-20T07:47:49.913Z\",\"body\":{\"a\":[1,2]}}\n");
    assertThat(verify(signature, MESSAGE + " ").exitCode()).isEqualTo(1);
    assertThat(verify("Bearer", MESSAGE).exitCode()).isEqualTo(1);
    assertThat(verify("00", "not JSON").exitCode()).isEqualTo(1);
  }

  @Test
  void reportsSignedBytesThatAreNotMessage() {
    CommandRunner.Result result = verify(SIGNER.sign("[]".getBytes(UTF_8)), "[]");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("The signature is valid.");
  }

  private static CommandRunner.Result verify(String signature, String body) {
    return receiver()
        .input(body)
        .run("messages", "verify", "--authorization", signature, "--body", "-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listen",
        "send --type ORDER_CREATE --to http://127.0.0.1:1/",
        "verify --authorization 00 --body -"
      })
  void requiresKeyPair(String command) {
    CommandRunner.Result result =
        receiver().without(CallerCredentials.ACCESS_SECRET).runLine("messages " + command);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(CallerCredentials.ACCESS_SECRET)
        .doesNotContain(CallerCredentials.USER_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send --type UNKNOWN --to http://127.0.0.1:1/",
        "send --type ORDER_CREATE --to file:///etc/hosts",
        "send --type ORDER_CREATE --to 127.0.0.1:8080",
        "send --type ORDER_CREATE --to http://192.0.2.2:18099/cb",
        "send --type ORDER_CREATE --to http://user:geheim@127.0.0.1:1/",
        "send --type ORDER_CREATE --to http://127.0.0.1:1/ --formula {body}{nonce}",
        "send --to http://127.0.0.1:1/",
        "verify --authorization 00 --body no-such-file",
        "listen --port 65536",
      })
  void rejectsInvalidArguments(String command) {
    CommandRunner.Result result = receiver().runLine("messages " + command);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("xport: ").doesNotContain("java.", "Error:", "geheim");
  }
}
