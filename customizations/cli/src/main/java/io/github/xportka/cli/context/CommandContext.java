package io.github.xportka.cli.context;

import io.github.xportka.openapi.page.Sleeper;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Environment, streams and clock of a command.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param clock the clock
 * @param sleeper the wait between requests
 * @param settings the settings file
 * @param terminal whether a person uses the command on a terminal
 * @param styles whether the terminal supports bold and dim text, and accepts it
 * @param untilStopped waits for the end of the process, and then runs the given action
 */
public record CommandContext(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Sleeper sleeper,
    SettingsFile settings,
    boolean terminal,
    boolean styles,
    Consumer<Runnable> untilStopped) {

  /** Returns an environment variable, or empty if the variable is missing or blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** Tells whether the output can use styles, as described at no-color.org. */
  public boolean colour() {
    return styles
        && variable("NO_COLOR").isEmpty()
        && !variable("TERM").equals(Optional.of("dumb"));
  }

  /** Returns a text in bold, if the output can use styles. */
  public String bold(String text) {
    return styled("1", text);
  }

  /** Returns a text in a dim colour, if the output can use styles. */
  public String dim(String text) {
    return styled("2", text);
  }

  private String styled(String code, String text) {
    return colour() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Prints a line on standard output that can contain foreign text. */
  public void print(String line) {
    out.println(TerminalText.sanitize(line));
  }

  /** Prints a note on standard error. */
  public void note(@Nullable String text) {
    out.flush();
    err.println("xport: " + TerminalText.sanitize(String.valueOf(text)));
  }

  /** Shows the progress on one line, in place of the text before, if the output can use styles. */
  public void showProgress(String text) {
    if (colour()) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }

  /** Omits the variables, because some are secret. */
  @Override
  public String toString() {
    return "CommandContext";
  }
}
