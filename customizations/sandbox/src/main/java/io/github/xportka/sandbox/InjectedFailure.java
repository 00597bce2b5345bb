package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Error that the sandbox makes on demand. Each failure has a text form, which the command line, the
 * admin API and {@link SandboxFailure} use.
 *
 * <table>
 *   <caption>Failures</caption>
 *   <tr><th>text</th><th>effect on a call</th></tr>
 *   <tr><td>{@code latency:2s}</td><td>the response is late, at most 10 minutes</td></tr>
 *   <tr><td>{@code status:503}</td><td>HTTP error of a gateway; the call has no effect</td></tr>
 *   <tr><td>{@code rate-limit:1s}</td><td>HTTP 429 with Retry-After; the call has no effect</td></tr>
 *   <tr><td>{@code drop}</td><td>the connection ends without effect or response</td></tr>
 *   <tr><td>{@code reset}</td><td>like drop, with a TCP reset</td></tr>
 *   <tr><td>{@code lost-response}</td><td>the call has its effect, then the connection ends</td></tr>
 *   <tr><td>{@code truncated}</td><td>the call has its effect, and half of the response is sent</td></tr>
 *   <tr><td>{@code malformed}</td><td>the call has its effect, and the response is not JSON</td></tr>
 *   <tr><td>{@code clock:-20m}</td><td>the clock that checks timestamps is 20 minutes late</td></tr>
 *   <tr><td>{@code inner-failure}</td><td>a successful envelope whose data reports a failure; the
 *       call has no effect</td></tr>
 *   <tr><td>{@code duplicate-pushes}</td><td>messages of the call are pushed twice</td></tr>
 *   <tr><td>{@code reordered-pushes}</td><td>messages of the call are pushed after those of the next
 *       call</td></tr>
 * </table>
 */
public final class InjectedFailure {
  /** Place of a failure in the handling of a call. */
  enum Kind {
    NONE,
    LATENCY,
    STATUS,
    RATE_LIMIT,
    CLOCK,
    DROP,
    RESET,
    LOST_RESPONSE,
    TRUNCATED,
    MALFORMED,
    INNER_FAILURE,
    DUPLICATE_PUSHES,
    REORDERED_PUSHES;

    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Course of a call without a failure. */
  static final InjectedFailure NONE = new InjectedFailure(Kind.NONE, Duration.ZERO, 0);

  private static final Duration MAX_LATENCY = Duration.ofMinutes(10);
  private static final Duration MAX_TIME = Duration.ofDays(36_500);
  private static final Set<Kind> WITHOUT_VALUE = EnumSet.range(Kind.DROP, Kind.REORDERED_PUSHES);

  private final Kind kind;
  private final Duration duration;
  private final int status;

  private InjectedFailure(Kind kind, Duration duration, int status) {
    this.kind = kind;
    this.duration = duration;
    this.status = status;
  }

  /**
   * Delays the response.
   *
   * @param latency the delay, at most 10 minutes
   * @return the failure
   * @throws IllegalArgumentException if the delay is negative or too long
   */
  public static InjectedFailure latency(Duration latency) {
    return new InjectedFailure(
        Kind.LATENCY, requireBetween("latency", latency, Duration.ZERO, MAX_LATENCY), 0);
  }

  /**
   * Responds with an HTTP error of a gateway in front of the platform.
   *
   * @param status the HTTP status, from 400 to 599
   * @return the failure
   * @throws IllegalArgumentException if the status is out of range
   */
  public static InjectedFailure status(int status) {
    return new InjectedFailure(
        Kind.STATUS, Duration.ZERO, Arguments.requireBetween("status", status, 400, 599));
  }

  /**
   * Responds with HTTP 429.
   *
   * @param retryAfter the time in the header {@code Retry-After}, rounded up to seconds; at most
   *     36,500 days
   * @return the failure
   * @throws IllegalArgumentException if the time is negative or too long
   */
  public static InjectedFailure rateLimit(Duration retryAfter) {
    return new InjectedFailure(
        Kind.RATE_LIMIT, requireBetween("retryAfter", retryAfter, Duration.ZERO, MAX_TIME), 429);
  }

  /**
   * Changes the clock that checks the timestamp.
   *
   * @param skew the time that is added to the clock, or subtracted if negative; at most 36,500 days
   * @return the failure
   * @throws IllegalArgumentException if the time is too long
   */
  public static InjectedFailure clock(Duration skew) {
    return new InjectedFailure(
        Kind.CLOCK, requireBetween("skew", skew, MAX_TIME.negated(), MAX_TIME), 0);
  }

  private static Duration requireBetween(String name, Duration value, Duration min, Duration max) {
    Arguments.require(name, value);
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "The %s %s is out of range. Choose %s to %s.".formatted(name, value, min, max));
    }
    return value;
  }

  /**
   * Reads the text form. The units of a duration are {@code ms}, {@code s}, {@code m} and {@code
   * h}.
   *
   * @param text the text, for example {@code status:503}
   * @return the failure
   * @throws IllegalArgumentException if the text is not one of the table above
   */
  public static InjectedFailure parse(String text) {
    int colon = Arguments.require("text", text).indexOf(':');
    String value = text.substring(colon + 1);
    try {
      return switch (colon < 0 ? "" : text.substring(0, colon)) {
        case "latency" -> latency(duration(value));
        case "rate-limit" -> rateLimit(duration(value));
        case "clock" -> clock(duration(value));
        case "status" -> status(Integer.parseInt(value));
        default -> withoutValue(text);
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw unknown(text);
    }
  }

  private static Duration duration(String text) {
    return text.endsWith("ms")
        ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - "ms".length())))
        : Duration.parse("PT" + text);
  }

  private static InjectedFailure withoutValue(String text) {
    return WITHOUT_VALUE.stream()
        .filter(kind -> kind.text().equals(text))
        .findFirst()
        .map(kind -> new InjectedFailure(kind, Duration.ZERO, 0))
        .orElseThrow(() -> unknown(text));
  }

  private static IllegalArgumentException unknown(String text) {
    String others = WITHOUT_VALUE.stream().map(Kind::text).collect(joining(", "));
    return new IllegalArgumentException(
        ("The failure '%s' is unknown. Use latency:2s, latency:500ms, status:503, rate-limit:1s,"
                + " clock:-20m, or one of %s.")
            .formatted(text, others));
  }

  Kind kind() {
    return kind;
  }

  Duration duration() {
    return duration;
  }

  int status() {
    return status;
  }

  /** Returns the difference of the clock that checks timestamps. */
  Duration skew() {
    return kind == Kind.CLOCK ? duration : Duration.ZERO;
  }

  /** Returns the kind of the failure. */
  @Override
  public String toString() {
    return kind.text();
  }
}
