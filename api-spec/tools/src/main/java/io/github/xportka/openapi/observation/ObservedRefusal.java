package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refusal that a check provoked.
 *
 * @param operation the operation ID
 * @param check the check, such as {@code wrong signature}
 * @param status the HTTP status
 * @param code the platform code, or null if the envelope does not have one
 * @param message the message of the platform, in which digits and addresses are masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservedRefusal(
    String operation, String check, int status, @Nullable Integer code, @Nullable String message) {
  private static final Pattern PERSONAL =
      Pattern.compile("\\S*@\\S*|\\S*://\\S*|\\p{L}*[0-9][\\p{L}0-9._-]*|[A-Za-z0-9+/=_-]{17,}");
  private static final int LONGEST_MESSAGE = 120;

  /**
   * Masks what can be personal or secret in a message of the platform: words with digits, addresses
   * and long words.
   *
   * @param message the message
   * @return at most 120 characters, in which such words are {@code *}
   */
  public static String masked(String message) {
    String masked = PERSONAL.matcher(message.strip()).replaceAll("*");
    return masked.length() <= LONGEST_MESSAGE ? masked : masked.substring(0, LONGEST_MESSAGE);
  }
}
