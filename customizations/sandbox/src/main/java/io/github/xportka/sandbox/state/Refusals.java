package io.github.xportka.sandbox.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Factory of the refusals that several operations share. */
final class Refusals {
  private static final int LONGEST_QUOTE = 60;

  private Refusals() {}

  static StateRefusedException notFound(String kind, @Nullable Object id, String remedy) {
    return new StateRefusedException(
        StateRefusal.NOT_FOUND, "The %s %s does not exist. %s".formatted(kind, quote(id), remedy));
  }

  static StateRefusedException wrongState(String message, Object... arguments) {
    return refused(StateRefusal.WRONG_STATE, message, arguments);
  }

  static StateRefusedException invalid(String message, Object... arguments) {
    return refused(StateRefusal.INVALID_VALUE, message, arguments);
  }

  static StateRefusedException refused(StateRefusal refusal, String message, Object... arguments) {
    return new StateRefusedException(
        refusal, String.format(Locale.ROOT, message, quoteAll(arguments)));
  }

  /** Returns the value of a property that the spec requires. */
  static <T> T required(@Nullable T value, String description) {
    if (value == null) {
      throw invalid("The request does not contain %s. Add it.", description);
    }
    return value;
  }

  private static Object[] quoteAll(Object[] arguments) {
    Object[] quoted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      quoted[i] = arguments[i] instanceof CharSequence ? quote(arguments[i]) : arguments[i];
    }
    return quoted;
  }

  /** Shortens ids from requests, and removes control characters. */
  private static String quote(@Nullable Object id) {
    String text = String.valueOf(id).replaceAll("\\p{Cntrl}", "?");
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
