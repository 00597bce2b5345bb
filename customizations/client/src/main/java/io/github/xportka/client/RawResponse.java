package io.github.xportka.client;

import java.util.List;
import java.util.Map;

/**
 * Result of a call together with its HTTP response. {@code toString} shows neither.
 *
 * @param <T> the type of the result
 */
public final class RawResponse<T> {
  private final T value;
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  RawResponse(T value, ReceivedResponse response) {
    this.value = value;
    this.status = response.status();
    this.headers = response.headersByName();
    this.body = response.body();
  }

  /** Returns the result of the call. */
  public T value() {
    return value;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the HTTP headers by name. Names ignore case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns a copy of the body, byte for byte. */
  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return "RawResponse[status=" + status + ", bytes=" + body.length + "]";
  }
}
