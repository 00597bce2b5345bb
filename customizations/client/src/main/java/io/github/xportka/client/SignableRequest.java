package io.github.xportka.client;

/**
 * Values that a signature can cover.
 *
 * @param timestamp the time of sending, in the unit of the platform
 * @param nonce random text used once
 * @param method the HTTP method
 * @param path the path below the base URL, without the query
 * @param query the encoded query of the caller without its question mark, without the parameters of
 *     the signature; empty without parameters
 * @param body the bytes of the body; empty if the request does not have a body
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
record SignableRequest(
    Credentials credentials,
    String userId,
    String timestamp,
    String nonce,
    String method,
    String path,
    String query,
    byte[] body) {
  private static final String NOT_IN_MESSAGE = "";

  /**
   * Checks the values, some of which come from functions of the application.
   *
   * @throws IllegalArgumentException if a value is null
   */
  SignableRequest {
    Arguments.require("credentials", credentials);
    Arguments.require("userId", userId);
    Arguments.require("timestamp", timestamp);
    Arguments.require("nonce", nonce);
    Arguments.require("method", method);
    Arguments.require("path", path);
    Arguments.require("query", query);
    Arguments.require("body", body);
  }

  /** Returns the values of a push: key pair and body. */
  static SignableRequest ofMessage(Credentials credentials, byte[] body) {
    return new SignableRequest(
        credentials,
        NOT_IN_MESSAGE,
        NOT_IN_MESSAGE,
        NOT_IN_MESSAGE,
        NOT_IN_MESSAGE,
        NOT_IN_MESSAGE,
        NOT_IN_MESSAGE,
        body);
  }

  /** Returns method and path. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
