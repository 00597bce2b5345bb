package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** File with the latest snapshot. Only its owner can read it, because it contains addresses. */
final class StateFile {
  private static final long MAX_BYTES = 128L * 1024 * 1024;

  private final Path file;

  StateFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  Optional<JsonNode> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IllegalArgumentException(
            "The state file %s is larger than %d bytes. Choose another file."
                .formatted(file, MAX_BYTES));
      }
      return Optional.of(StateJson.MAPPER.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The state file %s is not valid JSON. Delete the file, or choose another one."
              .formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The state file " + file + " cannot be read.", e);
    }
  }

  /** Replaces the file at once, so that a crash leaves the old or the new content. */
  void write(SimulationState state) {
    try {
      Path folder = file.getParent();
      Path next = Files.createTempFile(folder, "state", ".json"); // readable by its owner only
      try {
        StateJson.MAPPER.writeValue(next.toFile(), state);
        move(next);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The state file " + file + " cannot be written. Check the folder.", e);
    }
  }

  private void move(Path next) throws IOException {
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) { // of some network file systems
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
