package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Position;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Path of a page that replaces an inferred path of the spec.
 *
 * @param operationId the operation
 * @param path the path on the page, below the base URL of the spec
 * @param inferredPath the path in the spec
 * @param line the line of the page
 * @param spec the position of the path in the spec
 */
public record Correction(
    String operationId, String path, String inferredPath, int line, Position spec) {
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  static Correction of(Operation operation, String path, int line, Position spec) {
    return new Correction(operation.id(), path, operation.path(), line, spec);
  }

  /**
   * Returns the line that replaces the path in {@code openapi.yaml}.
   *
   * @return the key below {@code paths}
   */
  public String specLine() {
    return "  " + path + ":";
  }

  /**
   * Returns the setting that makes a running client use the path.
   *
   * @return a call of the client's builder
   */
  public String clientSetting() {
    String constant = WORD_START.matcher(operationId).replaceAll("_").toUpperCase(Locale.ROOT);
    return ".pathOverride(Operation." + constant + ", \"" + path + "\")";
  }
}
