package io.github.xportka.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lock that prevents the use of a state file by two sandboxes, also of different processes. The
 * operating system releases the lock of a process that was killed.
 */
final class StateFileLock {
  /**
   * Locked files of this process. A file in the set is not opened again, because on Linux the end
   * of any channel of a file ends the locks of all its channels.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private StateFileLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a file beside the state file, because the state file is replaced after each change. The
   * locked file stays: after a deletion, two sandboxes could lock two files of the same name.
   *
   * @throws IllegalArgumentException if the folder cannot be written
   * @throws IllegalStateException if another sandbox has the lock
   */
  static StateFileLock acquire(Path stateFile) {
    try {
      Path beside = Path.of(stateFile.toAbsolutePath() + ".lock");
      Path file = requireNonNull(beside.getParent()).toRealPath().resolve(beside.getFileName());
      synchronized (HELD) {
        FileChannel channel = HELD.contains(file) ? null : lock(file);
        if (channel == null) {
          throw new IllegalStateException(
              "Another sandbox uses the state file %s. Close that sandbox, or choose another file."
                  .formatted(stateFile));
        }
        HELD.add(file);
        return new StateFileLock(file, channel);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The state file " + stateFile + " cannot be written. Check the folder.", e);
    }
  }

  /** Returns the locked channel, or null if another process has the lock. */
  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return null;
    }
    return channel;
  }

  /** Releases a lock that is not null. Does nothing at the second call. */
  static void release(@Nullable StateFileLock lock) {
    synchronized (HELD) {
      if (lock != null && lock.channel.isOpen()) {
        HELD.remove(lock.file);
        try {
          lock.channel.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
