package io.github.xportka.openapi.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Build step that reports or checks the changes since the last release. */
final class ChangeGateMain {
  private ChangeGateMain() {}

  /**
   * Writes a report, or checks the changes.
   *
   * @param arguments {@code report} and the file for the report, or {@code check}; before them, the
   *     released bundle, the current bundle and the allow-list
   * @throws IOException if a file cannot be read or written
   * @throws IllegalStateException if a breaking change is not allowed
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> files = List.of(arguments).subList(0, 3).stream().map(Path::of).toList();
    ChangeGate gate = ChangeGate.compare(files.get(0), files.get(1), files.get(2));
    switch (arguments[3]) {
      case "report" -> Files.writeString(Path.of(arguments[4]), gate.report());
      case "check" -> gate.check();
      default ->
          throw new IllegalArgumentException(
              "The action '" + arguments[3] + "' is unknown. Use report or check.");
    }
  }
}
