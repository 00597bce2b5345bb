package io.github.xportka.contract.support;

/** Caller of the consumer tests. */
public final class SigningIdentity {
  public static final String ACCESS_KEY = "ak";
  public static final String ACCESS_SECRET = "sk";

  /** Secret with which a request gets a signature that the platform refuses. */
  public static final String WRONG_SECRET = "wrong";

  public static final String USER_ID = "test-user";

  private SigningIdentity() {}
}
