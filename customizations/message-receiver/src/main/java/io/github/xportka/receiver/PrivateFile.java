package io.github.xportka.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** File of a message store, which only its owner should read. */
final class PrivateFile {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);
  private static final Set<PosixFilePermission> OF_OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OF_OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private PrivateFile() {}

  /**
   * Creates the file for its owner only. An existing file keeps its permissions, because they can
   * be intended.
   *
   * @return the path without symbolic links, beside which all processes find the same lock
   */
  static Path createIfMissing(Path file) {
    try {
      boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] attributes =
          isPosix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_OWNER)}
              : new FileAttribute<?>[0];
      try {
        Files.createFile(file, attributes);
      } catch (FileAlreadyExistsException e) { // it has the messages of the last run
        warnIfShared(file);
      }
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The message store %s cannot be created. Check that its folder exists and can be written."
              .formatted(file),
          e);
    }
  }

  private static void warnIfShared(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) { // not a POSIX system
      return;
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    if (!Collections.disjoint(permissions, OF_OTHERS)) {
      LOG.warn(
          "Other users can access the message store {} with its permissions {}. Restrict them with chmod 600.",
          file,
          PosixFilePermissions.toString(permissions));
    }
  }
}
