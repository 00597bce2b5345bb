package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Application of the load tests: appends the order id of each message to a file. */
final class Journal implements MessageHandler {
  private final FileChannel file;

  private Journal(FileChannel file) {
    this.file = file;
  }

  static Journal append(Path path) throws IOException {
    return new Journal(
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  @Override
  public void handle(ReceivedMessage message) throws IOException {
    String line = message.message().bodyJson().path("orderId").textValue() + "\n";
    file.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
  }

  /** Returns the order ids in the order of the hand-over. */
  static List<String> read(Path path) throws IOException {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
