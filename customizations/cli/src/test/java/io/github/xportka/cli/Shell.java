package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.sandbox.XportSandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs commands in this process, as a shell would, with an environment of its own. Whatever is run:
 * the access secret may not be in its output.
 */
final class Shell {
  static final String ACCESS_KEY = "key-of-the-shell";
  static final String ACCESS_SECRET = "never-to-be-shown-4f1b";
  static final String USER_ID = "user-of-the-shell";

  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = new byte[0];
  private Clock clock = Clock.systemUTC();
  private boolean terminal;
  private Consumer<String> whileItRuns = out -> {};

  /** What a command left behind. */
  record Outcome(int exitCode, String out, String err) {
    JsonNode json() {
      return parse(out);
    }

    JsonNode errorJson() {
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

  /** A shell whose user has the variables of a caller set. */
  static Shell ofCaller() {
    return new Shell()
        .with(Identity.ACCESS_KEY, ACCESS_KEY)
        .with(Identity.ACCESS_SECRET, ACCESS_SECRET)
        .with(Identity.USER_ID, USER_ID);
  }

  /** A shell whose user has a target set as well. */
  static Shell ofCallerAt(String baseUrl) {
    return ofCaller().with(TargetOptions.BASE_URL, baseUrl);
  }

  /** A sandbox that takes the calls of {@link #ofCaller()}. */
  static XportSandbox sandbox() {
    return XportSandbox.builder().credentials(ACCESS_KEY, ACCESS_SECRET).userId(USER_ID).start();
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell without(String variable) {
    environment.remove(variable);
    return this;
  }

  Shell input(String text) {
    return input(text.getBytes(UTF_8));
  }

  Shell input(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  Shell at(Instant now) {
    clock = Clock.fixed(now, ZoneOffset.UTC);
    return this;
  }

  Shell onTerminal() {
    terminal = true;
    return this;
  }

  /** What to do with the output so far before a command that waits is stopped. */
  Shell whileItRuns(Consumer<String> use) {
    whileItRuns = use;
    return this;
  }

  Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Xport.run(
            new Surroundings(
                environment,
                new ByteArrayInputStream(input),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                clock,
                terminal,
                close -> {
                  whileItRuns.accept(out.toString(UTF_8));
                  close.run();
                }),
            arguments);
    Outcome outcome = new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    String secret = environment.get(Identity.ACCESS_SECRET);
    if (secret != null) {
      assertThat(outcome.out() + outcome.err()).doesNotContain(secret);
    }
    return outcome;
  }
}
