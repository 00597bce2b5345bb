package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.cli.context.BaseUrlOption;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.SettingsFile;
import io.github.xportka.sandbox.XportSandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs commands in this process with their own environment. It also asserts that no output contains
 * the access secret.
 */
public final class CommandRunner {
  public static final String ACCESS_KEY = "key-of-the-runner";
  public static final String ACCESS_SECRET = "never-to-be-shown-4f1b";
  public static final String USER_ID = "user-of-the-runner";

  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = new byte[0];
  private Clock clock = Clock.systemUTC();
  private boolean terminal;
  private final List<Duration> waits = new ArrayList<>();
  private Consumer<String> whileItRuns = out -> {};

  /** Exit code and output of a command. */
  public record Result(int exitCode, String out, String err) {
    public JsonNode json() {
      return parse(out);
    }

    public JsonNode errorJson() {
      return parse(err);
    }

    private static JsonNode parse(String text) {
      try {
        return new ObjectMapper().readTree(text);
      } catch (JsonProcessingException e) {
        throw new AssertionError("This is not JSON:\n" + text, e);
      }
    }
  }

  /** Creates a runner with credentials in the environment. */
  public static CommandRunner withCredentials() {
    return new CommandRunner()
        .with(CallerCredentials.ACCESS_KEY, ACCESS_KEY)
        .with(CallerCredentials.ACCESS_SECRET, ACCESS_SECRET)
        .with(CallerCredentials.USER_ID, USER_ID);
  }

  /** Creates a runner with credentials and a base URL in the environment. */
  public static CommandRunner withTarget(String baseUrl) {
    return withCredentials().with(BaseUrlOption.VARIABLE, baseUrl);
  }

  /** Starts a sandbox that accepts the credentials of {@link #withCredentials()}. */
  public static XportSandbox sandbox() {
    return builder().start();
  }

  /** Creates a builder for a sandbox that accepts these credentials. */
  public static XportSandbox.Builder builder() {
    return XportSandbox.builder().credentials(ACCESS_KEY, ACCESS_SECRET).userId(USER_ID);
  }

  public CommandRunner with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public CommandRunner without(String variable) {
    environment.remove(variable);
    return this;
  }

  public CommandRunner input(String text) {
    return input(text.getBytes(UTF_8));
  }

  public CommandRunner input(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  public CommandRunner at(Instant now) {
    clock = Clock.fixed(now, ZoneOffset.UTC);
    return this;
  }

  public CommandRunner onTerminal() {
    terminal = true;
    return this;
  }

  /** Sets an action for the output so far, which runs before a waiting command stops. */
  public CommandRunner whileItRuns(Consumer<String> use) {
    whileItRuns = use;
    return this;
  }

  /** Returns the waits between requests, which did not take place. */
  public List<Duration> waits() {
    return waits;
  }

  /** Returns a context with the environment of this runner. */
  public CommandContext context(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new CommandContext(
        environment,
        new ByteArrayInputStream(input),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        clock,
        waits::add,
        new SettingsFile(),
        terminal,
        terminal,
        close -> {
          whileItRuns.accept(out.toString(UTF_8));
          close.run();
        });
  }

  /** Runs a command whose arguments do not contain blanks. */
  public Result runLine(String line) {
    return run(line.split(" ", -1));
  }

  public Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = XportCommand.run(context(out, err), arguments);
    Result result = new Result(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    String secret = environment.get(CallerCredentials.ACCESS_SECRET);
    if (secret != null) {
      assertThat(result.out() + result.err()).doesNotContain(secret);
    }
    return result;
  }
}
