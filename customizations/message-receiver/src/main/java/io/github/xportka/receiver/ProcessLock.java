package io.github.xportka.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lock that a receiver holds as long as its process runs. Each receiver locks one byte of a common
 * file, at a position that its name determines. The operating system releases the lock when the
 * process is killed.
 */
final class ProcessLock implements AutoCloseable {
  private final FileChannel file;

  private ProcessLock(FileChannel file) {
    this.file = file;
  }

  static ProcessLock hold(Path path, String receiver) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
    file.lock(position(receiver), 1, false);
    return new ProcessLock(file);
  }

  /** Tells whether a receiver runs. In doubt, it does: different names can have one position. */
  boolean isRunning(String receiver) throws IOException {
    try (FileLock lock = file.tryLock(position(receiver), 1, false)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true; // in this process
    }
  }

  private static long position(String receiver) {
    return Integer.toUnsignedLong(receiver.hashCode());
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
