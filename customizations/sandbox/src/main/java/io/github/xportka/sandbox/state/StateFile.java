package io.github.xportka.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** File with the latest snapshot. Only its owner can read it, because it contains addresses. */
final class StateFile {
  private static final int MAX_BYTES = 128 * 1024 * 1024;

  private final Path file;

  StateFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Returns the content, or empty if the file does not exist yet. */
  Optional<SimulationState> read() {
    return Files.exists(file)
        ? Optional.of(SimulationState.read(StateJson.readFile(file, "state file", MAX_BYTES)))
        : Optional.empty();
  }

  /** Replaces the file at once, so that a crash leaves the old or the new content. */
  void write(SimulationState state) {
    try {
      Path folder = file.getParent();
      Path next = Files.createTempFile(folder, "state", ".json"); // readable by its owner only
      try {
        StateJson.MAPPER.writeValue(next.toFile(), state);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The state file " + file + " cannot be written. Check the folder.", e);
    }
  }
}
