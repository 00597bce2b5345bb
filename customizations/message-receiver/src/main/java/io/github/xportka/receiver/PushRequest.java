package io.github.xportka.receiver;

import org.jspecify.annotations.Nullable;

/** Request of a push, as it arrived. {@code toString} shows the size of the body only. */
public final class PushRequest {
  private final String method;
  private final @Nullable String contentType;
  private final @Nullable String authorization;
  private final byte[] body;

  private PushRequest(
      String method, @Nullable String contentType, @Nullable String authorization, byte[] body) {
    this.method = method;
    this.contentType = contentType;
    this.authorization = authorization;
    this.body = body;
  }

  /**
   * Creates a request. The receiver does not copy the body, so do not change it afterwards.
   *
   * @param method the HTTP method
   * @param contentType the value of the {@code Content-Type} header, or null without the header
   * @param authorization the value of the {@code Authorization} header, or null without the header
   * @param body the bytes of the body, without any conversion
   * @return the request
   */
  public static PushRequest of(
      String method, @Nullable String contentType, @Nullable String authorization, byte[] body) {
    return new PushRequest(
        Arguments.require("method", method),
        contentType,
        authorization,
        Arguments.require("body", body));
  }

  /**
   * Tells whether the request has a signature, valid or not.
   *
   * @return false without the {@code Authorization} header
   */
  public boolean isSigned() {
    return authorization != null;
  }

  String method() {
    return method;
  }

  @Nullable String contentType() {
    return contentType;
  }

  @Nullable String authorization() {
    return authorization;
  }

  byte[] body() {
    return body;
  }

  @Override
  public String toString() {
    return "PushRequest[" + body.length + " bytes]";
  }
}
