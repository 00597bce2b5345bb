package io.github.xportka.sandbox;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reason for a refused request. The constants are in the order of the checks; those of the
 * simulated state come last.
 *
 * <p>The codes belong to the sandbox, because only the success code of the platform is known. They
 * are negative and differ from all codes in the spec's examples, so a test can distinguish them.
 */
public enum Refusal {
  /** The body is larger than the limit of the sandbox. */
  TOO_LARGE(-1001),
  /** A header or query parameter of the signing scheme is missing or empty. */
  MISSING_PARAMETER(-1002),
  /** A parameter is sent twice, or two parameters with the same meaning differ. */
  AMBIGUOUS_PARAMETER(-1003),
  /** The access key is not, or no longer, the key of the sandbox. */
  UNKNOWN_ACCESS_KEY(-1004),
  /** The signature does not match the request. */
  WRONG_SIGNATURE(-1005),
  /** The user id is not the user id of the sandbox. */
  WRONG_USER_ID(-1006),
  /** The timestamp is not a number of seconds or milliseconds. */
  UNREADABLE_TIMESTAMP(-1007),
  /** The timestamp differs too much from the clock of the sandbox. */
  STALE_TIMESTAMP(-1008),
  /** The nonce does not have the length that the signing scheme requires. */
  MALFORMED_NONCE(-1009),
  /** The nonce was used before. */
  REUSED_NONCE(-1010),
  /** The body is not JSON in UTF-8. */
  NOT_JSON(-1011),
  /** The body is JSON, but it violates the spec. */
  INVALID_BODY(-1012),
  /** The request names an order, a package, a product or another thing that does not exist. */
  NOT_FOUND(-2001),
  /** The thing exists, but its state does not allow the operation. */
  WRONG_STATE(-2002),
  /** A value of the request is impossible, for example a quantity of zero. */
  INVALID_VALUE(-2003),
  /** The product is not on sale, or its stock is too small. */
  NOT_AVAILABLE(-2004),
  /** The platform does not offer this service, for example freight to a country. */
  NOT_SERVED(-2005),
  /** A limit of the platform or of the simulation is exceeded. */
  LIMIT_EXCEEDED(-2006),
  /** A provider state makes the platform refuse all signatures. */
  SIGNATURES_REFUSED(-2007);

  private static final int LONGEST_QUOTE = 2000;

  private final int code;

  Refusal(int code) {
    this.code = code;
  }

  /** {@return the code in the response envelope} */
  public int code() {
    return code;
  }

  /**
   * Creates the exception for a refused request.
   *
   * @param message the problem and the remedy, with placeholders as in {@link String#format}
   * @param arguments the values; texts are shortened, and lose their control characters
   * @return the exception
   */
  public RefusedException because(String message, @Nullable Object... arguments) {
    Object[] quoted = Arrays.stream(arguments).map(Refusal::quote).toArray();
    return new RefusedException(this, String.format(Locale.ROOT, message, quoted));
  }

  private static @Nullable Object quote(@Nullable Object argument) {
    if (!(argument instanceof String sent)) {
      return argument;
    }
    String text = sent.replaceAll("\\p{Cntrl}", "?");
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
