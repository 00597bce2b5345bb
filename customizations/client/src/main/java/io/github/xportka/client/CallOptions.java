package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Options of the calls of one client view. Immutable.
 *
 * @see XportClient#with
 */
public final class CallOptions {
  private static final Set<String> RESERVED = reserved();

  private final String userId;
  private final Duration timeout;
  private final RetryPolicy retryPolicy;
  private final Map<String, Collection<String>> headers;
  private final @Nullable ResponseRecorder recorder;

  private CallOptions(
      String userId,
      Duration timeout,
      RetryPolicy retryPolicy,
      Map<String, Collection<String>> headers,
      @Nullable ResponseRecorder recorder) {
    this.userId = userId;
    this.timeout = timeout;
    this.retryPolicy = retryPolicy;
    this.headers = headers;
    this.recorder = recorder;
  }

  static CallOptions of(String userId, Duration timeout, RetryPolicy retryPolicy) {
    return new CallOptions(userId, timeout, retryPolicy, Map.of(), null);
  }

  private static Set<String> reserved() {
    return Stream.concat(
            Stream.of(
                "accept",
                "accept-encoding",
                "connection",
                "content-encoding",
                "content-length",
                "content-type",
                "expect",
                "host",
                "transfer-encoding",
                "upgrade",
                "user-agent"),
            Stream.of(SigningScheme.values())
                .flatMap(scheme -> scheme.parameters().stream())
                .map(SigningScheme.Parameter::name))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns a copy with another sub-account.
   *
   * @param id the user ID
   * @throws IllegalArgumentException if the value is empty or contains a character other than
   *     visible ASCII
   */
  public CallOptions userId(String id) {
    return new CallOptions(
        Arguments.requireHeaderValue("user id", id), timeout, retryPolicy, headers, recorder);
  }

  /**
   * Returns a copy with another timeout for a whole call.
   *
   * @param timeout 1 ms to 1 hour
   * @throws IllegalArgumentException if the timeout is out of range
   */
  public CallOptions timeout(Duration timeout) {
    return new CallOptions(
        userId, Arguments.requireTimeout("call timeout", timeout), retryPolicy, headers, recorder);
  }

  /** Returns a copy with another retry policy. */
  public CallOptions retryPolicy(RetryPolicy policy) {
    return new CallOptions(userId, timeout, Arguments.require("policy", policy), headers, recorder);
  }

  /**
   * Returns a copy with a further request header.
   *
   * @param name the name of the header
   * @param value visible ASCII
   * @throws IllegalArgumentException if the name is malformed or reserved, or the value is invalid
   */
  public CallOptions header(String name, String value) {
    Arguments.require("value", value);
    if (!Arguments.require("name", name).matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")
        || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "The header '" + LogSanitizer.line(name) + "' is malformed or set by the client.");
    }
    Map<String, Collection<String>> extended = new LinkedHashMap<>(headers);
    extended.put(name, List.of(Arguments.requireHeaderValue("header " + name, value)));
    return new CallOptions(userId, timeout, retryPolicy, extended, recorder);
  }

  CallOptions withRecorder(ResponseRecorder other) {
    return new CallOptions(userId, timeout, retryPolicy, headers, other);
  }

  String userId() {
    return userId;
  }

  Duration timeout() {
    return timeout;
  }

  RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  Map<String, Collection<String>> headers() {
    return headers;
  }

  @Nullable ResponseRecorder recorder() {
    return recorder;
  }

  /** Returns timeout, policy and the names of the headers, without the user ID. */
  @Override
  public String toString() {
    return "CallOptions[timeout="
        + timeout
        + ", retryPolicy="
        + retryPolicy
        + ", headers="
        + headers.keySet()
        + "]";
  }
}
