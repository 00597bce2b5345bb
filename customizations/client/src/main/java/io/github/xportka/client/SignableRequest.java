package io.github.xportka.client;

/**
 * Parts of a request that a signature can cover.
 *
 * @param method the HTTP method
 * @param path the path below the base URL, without the query
 * @param query the encoded query of the caller without its question mark, without the parameters of
 *     the signature; empty without parameters
 * @param body the bytes of the body; empty if the request does not have a body
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
record SignableRequest(String method, String path, String query, byte[] body) {
  /** Returns method and path. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
