package io.github.xportka.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureReasonTest {
  static Stream<Arguments> reasons() {
    IOException unresolved = new ConnectException();
    unresolved.initCause(new UnresolvedAddressException());
    return Stream.of(
        arguments(new NoSuchFileException("a"), "the file does not exist"),
        arguments(new AccessDeniedException("a"), "access is denied"),
        arguments(new FileAlreadyExistsException("a"), "it is a file"),
        arguments(new FileSystemException("a", null, "No space left"), "No space left"),
        arguments(new FileSystemException("a"), "the reason is unknown"),
        arguments(new HttpConnectTimeoutException("timed out"), "the time limit has passed"),
        arguments(new ConnectException(), "the connection is refused"),
        arguments(unresolved, "the host is unknown"),
        arguments(new UnknownHostException("host.example"), "the host is unknown"),
        arguments(new ConnectException("Connection refused"), "the connection is refused"),
        arguments(new ConnectException("Network is unreachable"), "Network is unreachable"),
        arguments(new IOException("Connection reset"), "Connection reset"),
        arguments(new IOException(), "the reason is unknown"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void explainsFailure(IOException failure, String reason) {
    assertThat(FailureReason.of(failure)).isEqualTo(reason);
  }
}
