package io.github.xportka.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a command gets from outside.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param clock the time
 * @param terminal whether standard output is a terminal
 * @param untilStopped waits until the process is told to stop, and then runs what it was given
 */
record Surroundings(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    boolean terminal,
    Consumer<Runnable> untilStopped) {

  /** An environment variable; one that is blank counts as not set. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** The same, but for an environment variable that is not set. */
  Surroundings without(String variable) {
    Map<String, String> others = new HashMap<>(environment);
    others.remove(variable);
    return new Surroundings(others, in, out, err, clock, terminal, untilStopped);
  }

  /** Whether output may be coloured: see no-color.org. */
  boolean colour() {
    return terminal && variable("NO_COLOR").isEmpty();
  }

  Style style() {
    return new Style(colour());
  }

  /** Says something beside the output. */
  void note(@Nullable String text) {
    out.flush();
    err.println("xport: " + Printable.text(String.valueOf(text)));
  }

  /** The variables, some of which are secret, are left out. */
  @Override
  public String toString() {
    return "Surroundings";
  }
}
