package io.github.xportka.cli.context;

/**
 * Bold and dim text for terminals that support it.
 *
 * @param colour whether the terminal supports it
 */
public record TerminalStyle(boolean colour) {
  public String bold(String text) {
    return sgr("1", text);
  }

  public String dim(String text) {
    return sgr("2", text);
  }

  private String sgr(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
