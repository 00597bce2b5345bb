package io.github.xportka.cli.context;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

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
    if (argument.isEmpty()) {
      throw CommandException.usage("The name of a file is empty. Write the name of the file.");
    }
    try (InputStream in = isStandardInput() ? standardInput : open()) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw CommandException.usage(
            name() + " is too large. The limit is " + MAX_BYTES + " bytes.");
      }
      return bytes;
    } catch (InvalidPathException e) {
      throw unreadable("the file does not exist");
    } catch (IOException e) {
      throw unreadable(FailureReason.of(e));
    }
  }

  /**
   * Reads the whole input as text, without a byte order mark.
   *
   * @throws CommandException if the input is unreadable, too large or not UTF-8; names the position
   */
  public String readText(InputStream standardInput) {
    return decode(read(standardInput));
  }

  /**
   * Decodes the content of this input, without a byte order mark.
   *
   * @throws CommandException if the content is not UTF-8; names the position
   */
  public String decode(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    boolean isMalformed = UTF_8.newDecoder().decode(in, out, true).isError();
    String text = out.flip().toString();
    if (isMalformed) {
      throw CommandException.usage(
          "%s is not valid UTF-8 at byte %d, in line %d. Save it as UTF-8."
              .formatted(
                  name(), in.position() + 1, 1 + text.chars().filter(c -> c == '\n').count()));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private InputStream open() throws IOException {
    Path file = Path.of(argument);
    if (Files.isDirectory(file)) {
      throw new IOException("it is a directory");
    }
    return Files.newInputStream(file);
  }

  private CommandException unreadable(String reason) {
    return CommandException.usage(name() + " cannot be read: " + reason + ".");
  }
}
