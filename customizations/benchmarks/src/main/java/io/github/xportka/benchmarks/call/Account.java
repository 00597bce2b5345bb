package io.github.xportka.benchmarks.call;

/** Account of all calls. The values are invented. */
public final class Account {
  /** The access key. */
  public static final String ACCESS_KEY = "5f3b1c9e7a2d4860b1c3d5e7f9a1b3c5";

  /** The access secret. */
  public static final String ACCESS_SECRET = "c7e9a1b3d5f7092b4d6f8a0c2e4f6a8b";

  /** The user ID. */
  public static final String USER_ID = "10001";

  private Account() {}
}
