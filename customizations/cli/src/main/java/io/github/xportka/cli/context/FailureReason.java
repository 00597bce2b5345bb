package io.github.xportka.cli.context;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reason of a failed file access or connection, as a clause without the names of classes. */
public final class FailureReason {
  private static final Map<Class<? extends IOException>, String> REASONS =
      Map.of(
          NoSuchFileException.class, "the file does not exist",
          AccessDeniedException.class, "access is denied",
          FileAlreadyExistsException.class, "it is a file",
          UnknownHostException.class, "the host is unknown",
          HttpTimeoutException.class, "the time limit has passed");

  private FailureReason() {}

  /** Returns the reason, such as {@code the file does not exist}. */
  public static String of(IOException failure) {
    for (Map.Entry<Class<? extends IOException>, String> reason : REASONS.entrySet()) {
      if (reason.getKey().isInstance(failure)) {
        return reason.getValue();
      }
    }
    String message =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    boolean isWithoutReason = message == null || message.startsWith("Connection refused");
    if (failure instanceof ConnectException && isWithoutReason) {
      return isUnknownHost(failure) ? "the host is unknown" : "the connection is refused";
    }
    return message == null ? "the reason is unknown" : message;
  }

  private static boolean isUnknownHost(@Nullable Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(UnresolvedAddressException.class::isInstance);
  }
}
