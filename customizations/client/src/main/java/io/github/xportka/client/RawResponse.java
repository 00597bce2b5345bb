package io.github.xportka.client;

import java.util.List;
import java.util.Map;

/**
 * What a call returned, and the HTTP answer that it came in. {@code toString} shows neither.
 *
 * @param <T> what the call returned
 */
public final class RawResponse<T> {
  private final T value;
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  RawResponse(T value, ReceivedAnswer received) {
    this.value = value;
    this.status = received.status();
    this.headers = received.headers().byName();
    this.body = received.body();
  }

  /**
   * What the call returned.
   *
   * @return the value
   */
  public T value() {
    return value;
  }

  /**
   * The HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * The HTTP headers.
   *
   * @return values by name; names are compared without regard to case
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The body, byte for byte.
   *
   * @return a copy
   */
  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return "RawResponse[status=" + status + ", bytes=" + body.length + "]";
  }
}
