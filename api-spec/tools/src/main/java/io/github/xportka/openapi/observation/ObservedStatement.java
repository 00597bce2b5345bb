package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Statement of the spec that an exchange with the platform settled.
 *
 * @param part {@code path}, {@code request} or {@code response} of an operation, or {@code signing}
 * @param operation the operation ID of the exchange
 * @param scheme the name of the signing scheme; null for a part of an operation
 * @param path the path that exists below the base URL; null for another part
 * @param signing the keys of {@code x-signing} with their settled values; null for another part
 * @param date the date of the exchange, such as {@code 2026-11-25}
 * @param status the HTTP status
 * @param code the platform code, or null if the envelope does not have one
 * @param shape the SHA-256 of the shape of the response
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservedStatement(
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String part,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String operation,
    @Nullable String scheme,
    @Nullable String path,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> signing,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String date,
    int status,
    @Nullable Integer code,
    String shape) {
  /** Part for the computation of a signature. */
  public static final String SIGNING = "signing";

  private static final String PATH = "path";
  private static final Pattern PATH_FORM = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
  private static final List<String> SIGNING_KEYS =
      List.of("formula", "digest", "encoding", "case", "timestampUnit");
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;
  private static final int SERVER_ERROR = 500;

  /** Tells whether a response with a status can settle something. A failing server does not. */
  static boolean canSettle(int status) {
    return status < SERVER_ERROR;
  }

  /**
   * Checks that the statement comes from a recorded exchange, and the values that are written into
   * the spec. The lint checks the values of {@code signing} afterwards.
   *
   * @param today the current date
   * @param shapes the recorded shapes of responses
   * @throws IllegalArgumentException if a value does not have its form, or an exchange cannot have
   *     it
   */
  void requireSound(LocalDate today, List<ObservedShape> shapes) {
    requireWellFormed();
    require(
        !LocalDate.parse(date).isAfter(today), "date", date, "today, " + today + ", or earlier");
    require(
        canSettle(status), "status", status, "below 500, because a failing server settles nothing");
    require(
        shapes.stream().anyMatch(this::isShownBy),
        "shape",
        shape,
        "the sha256 of a shape that the same recording has for this operation");
  }

  private boolean isShownBy(ObservedShape recorded) {
    return recorded.operation().equals(operation) && Objects.equals(recorded.sha256(), shape);
  }

  private void requireWellFormed() {
    require(isDate(date), "date", date, "a date, such as 2026-11-25");
    require(
        path == null ? !part.equals(PATH) : PATH_FORM.matcher(path).matches(),
        PATH,
        path,
        "a path, such as /orders/list");
    require(
        status >= LOWEST_STATUS && status <= HIGHEST_STATUS, "status", status, "an HTTP status");
    for (String key : signing == null ? List.<String>of() : signing.keySet()) {
      require(
          SIGNING_KEYS.contains(key),
          "key",
          key,
          "a key of a computed signature: " + String.join(", ", SIGNING_KEYS));
    }
  }

  private void require(boolean hasForm, String name, @Nullable Object value, String form) {
    if (!hasForm) {
      throw new IllegalArgumentException(
          "In a recorded statement about the %s of %s, the %s '%s' is not %s. Correct the recording."
              .formatted(part, operation, name, value, form));
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Returns the settled value, or null if the statement only settles that a part is right. */
  @Nullable Object settled() {
    return path == null ? signing : path;
  }
}
