package io.github.xportka.cli;

/** Bold and dim text for terminals that support it. */
final class TerminalStyle {
  private final boolean colour;

  TerminalStyle(boolean colour) {
    this.colour = colour;
  }

  String bold(String text) {
    return sgr("1", text);
  }

  String dim(String text) {
    return sgr("2", text);
  }

  private String sgr(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
