package io.github.xportka.contract.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Main class of the user's project in {@code src/it}, which writes its class path to a file. */
final class UserClassPath {
  private UserClassPath() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[1]), arguments[0]);
  }
}
