package io.github.xportka.cli.context;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFileTest {
  @TempDir private Path folder;

  private static byte[] read(String name) {
    return new InputFile(name).read(InputStream.nullInputStream());
  }

  @ParameterizedTest
  @CsvSource({
    "lost, the file does not exist",
    "'', it is a directory",
    "file/within, Not a directory"
  })
  void explainsUnreadableFile(String name, String reason) throws IOException {
    Files.writeString(folder.resolve("file"), "{}");
    String path = folder.resolve(name).toString();
    assertThatThrownBy(() -> read(path))
        .isInstanceOf(CommandException.class)
        .hasMessage(path + " cannot be read: " + reason + ".");
  }

  @Test
  void explainsEmptyName() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(CommandException.class)
        .hasMessage("The name of a file is empty. Write the name of the file.");
  }

  @Test
  void explainsInvalidNameWithoutControlCharacter() {
    assertThatThrownBy(() -> read("a\0b"))
        .isInstanceOf(CommandException.class)
        .hasMessage("a\ufffdb cannot be read: the file does not exist.");
  }
}
