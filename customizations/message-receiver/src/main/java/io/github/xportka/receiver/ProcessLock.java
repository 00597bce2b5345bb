package io.github.xportka.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Lock that a receiver holds as long as its process runs. Each receiver locks one byte of a common
 * file, at a position that its name determines. The operating system releases the lock when the
 * process is killed.
 */
final class ProcessLock implements AutoCloseable {
  /**
   * Files of this process. Its receivers share the channel of a file, because on Linux the end of
   * any channel of a file ends the locks of all its channels.
   */
  private static final Map<Path, SharedFile> FILES = new HashMap<>();

  private record SharedFile(FileChannel channel, int users) {}

  private final Path path;
  private final FileLock lock;

  private ProcessLock(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  static ProcessLock hold(Path file, String receiver) throws IOException {
    Path path = file.toRealPath();
    synchronized (FILES) {
      SharedFile shared = FILES.get(path);
      FileChannel channel =
          shared == null ? FileChannel.open(path, StandardOpenOption.WRITE) : shared.channel();
      FileLock lock = channel.lock(position(receiver), 1, false);
      FILES.put(path, new SharedFile(channel, shared == null ? 1 : shared.users() + 1));
      return new ProcessLock(path, lock);
    }
  }

  /** Tells whether a receiver runs. In doubt, it does: different names can have one position. */
  boolean isRunning(String receiver) throws IOException {
    try (FileLock free = lock.channel().tryLock(position(receiver), 1, false)) {
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true; // in this process
    }
  }

  private static long position(String receiver) {
    return Integer.toUnsignedLong(receiver.hashCode());
  }

  /** Releases the lock. A second call has no effect. */
  @Override
  public void close() {
    synchronized (FILES) {
      SharedFile shared = FILES.get(path);
      if (shared == null || !lock.isValid()) {
        return;
      }
      try {
        lock.release();
        if (shared.users() > 1) {
          FILES.put(path, new SharedFile(shared.channel(), shared.users() - 1));
        } else {
          FILES.remove(path);
          shared.channel().close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
