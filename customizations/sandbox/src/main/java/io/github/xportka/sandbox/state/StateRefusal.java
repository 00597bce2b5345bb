package io.github.xportka.sandbox.state;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reason why the state does not allow a request.
 *
 * <p>The codes belong to the simulation, because only the success code of the platform is known.
 * They are negative and differ from all codes in the spec's examples.
 */
public enum StateRefusal {
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
  SIGNATURE(-2007);

  private static final int LONGEST_QUOTE = 60;

  private final int code;

  StateRefusal(int code) {
    this.code = code;
  }

  /** {@return the code in the response envelope} */
  public int code() {
    return code;
  }

  /** Creates an exception. Texts of requests are shortened, and lose their control characters. */
  StateRefusedException because(String message, @Nullable Object... arguments) {
    Object[] quoted = Arrays.stream(arguments).map(StateRefusal::quote).toArray();
    return new StateRefusedException(this, String.format(Locale.ROOT, message, quoted));
  }

  private static @Nullable Object quote(@Nullable Object argument) {
    if (!(argument instanceof String id)) {
      return argument;
    }
    String text = id.replaceAll("\\p{Cntrl}", "?");
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
