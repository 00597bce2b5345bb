package io.github.xportka.cli.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * File that a command reads, or standard input.
 *
 * @param argument the file's name, or {@code -} for standard input
 */
public record InputFile(String argument) {
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  public boolean isStandardInput() {
    return argument.equals("-");
  }

  /** Returns the name for messages. */
  public String name() {
    return isStandardInput() ? "Standard input" : TerminalText.sanitize(argument);
  }

  /**
   * Reads the whole input.
   *
   * @throws CommandException if the input is unreadable or too large
   */
  public byte[] read(InputStream standardInput) {
    try (InputStream in = isStandardInput() ? standardInput : open()) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw CommandException.usage(
            name() + " is too large. The limit is " + MAX_BYTES + " bytes.");
      }
      return bytes;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw unreadable("the file does not exist");
    } catch (AccessDeniedException e) {
      throw unreadable("access is denied");
    } catch (IOException e) {
      throw unreadable(e.getMessage());
    }
  }

  private InputStream open() throws IOException {
    Path file = Path.of(argument);
    if (Files.isDirectory(file)) {
      throw new IOException("it is a directory");
    }
    return Files.newInputStream(file);
  }

  private CommandException unreadable(@Nullable String reason) {
    return CommandException.usage(name() + " cannot be read: " + reason + ".");
  }
}
