package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageStoreTest {
  @TempDir private Path folder;

  private final HandedOver application = new HandedOver();

  @Test
  void createsFileForItsOwnerOnly() throws Exception {
    Path file = folder.resolve("messages.db");

    MessageStore.sqlite(file).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void warnsAboutFileThatOthersCanRead() throws Exception {
    Path file = folder.resolve("messages.db");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
    try (CapturedLog log = CapturedLog.start()) {
      MessageStore.sqlite(file).close();

      assertThat(log.text()).contains(file + " with its permissions rw-r-----. ", "chmod 600");
    }
  }

  @Test
  void opensFileWithNameLikeParameters() throws Exception {
    Path file = folder.resolve("a?cache=shared&mode=memory#%41 é.db");

    MessageStore.sqlite(file).close();

    assertThat(file).isNotEmptyFile();
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void deletesBodiesOfHandedOverMessagesInFiles() throws Exception {
    try (MessageStore store = MessageStore.sqlite(folder.resolve("messages.db"))) {
      store.createTables();
      try (GroupCommitWriter writer = new GroupCommitWriter(store.database())) {
        for (int i = 0; i < 20; i++) {
          byte[] body = Pushes.message("ORDER_CREATE", "geheim" + i, Pushes.NOW);
          writer.submit(Write.insert("key" + i, body, Pushes.NOW, Pushes.NOW)).join();
        }
        assertThat(filesContain("geheim")).isTrue();
        for (int i = 0; i < 20; i++) {
          writer.submit(Write.handedOver("key" + i)).join();
        }
      }

      store.purge(Pushes.NOW);

      assertThat(filesContain("key19")).isTrue();
      assertThat(filesContain("geheim")).isFalse();
    }
  }

  private boolean filesContain(String text) throws IOException {
    boolean found = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        found |= Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"journal_mode,wal", "synchronous,2"})
  void flushesEveryCommit(String pragma, String value) throws Exception {
    try (MessageStore store = MessageStore.sqlite(folder.resolve("messages.db"));
        Connection connection = store.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma " + pragma)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo(value);
    }
  }

  @Test
  void releasesTasksOfKilledReceiverOnly() throws Exception {
    Path file = folder.resolve("messages.db");
    Path journal = folder.resolve("journal");
    try (ChildReceiver receiver =
            ChildReceiver.start(file.toString(), journal, Duration.ZERO, Duration.ofHours(1));
        MessageStore store = MessageStore.sqlite(file);
        MessageStore later = MessageStore.sqlite(file)) {
      LoadGenerator load = new LoadGenerator(receiver.port());
      do {
        load.run(10, Duration.ofMillis(100));
      } while (load.accepted().isEmpty()); // a busy machine can exceed the response timeout
      HandOverCount.of(load.accepted(), journal, Duration.ofSeconds(60));
      List<String> owners = store.taskOwners();

      store.register("second");
      assertThat(store.taskOwners()).isEqualTo(owners).hasSize(1);
      receiver.kill();
      later.register("third");
      assertThat(store.taskOwners()).isEmpty();
    }
  }

  @Test
  void keepsLockWhenOtherReceiverOfProcessEnds() throws Exception {
    Path file = folder.resolve("messages.db");
    Path journal = folder.resolve("journal");
    try (MessageReceiver first = start(MessageStore.sqlite(file));
        MessageStore store = MessageStore.sqlite(file)) {
      handOver(first);
      List<String> owners = store.taskOwners();

      start(MessageStore.sqlite(file)).close();

      ChildReceiver.start(file.toString(), journal, Duration.ZERO, Duration.ofHours(1)).close();
      assertThat(store.taskOwners()).isEqualTo(owners).hasSize(1);
    }
  }

  @Test
  void recognizesRunningReceiverThroughSymbolicLink() throws Exception {
    Path file = folder.resolve("messages.db");
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    try (MessageReceiver first = start(MessageStore.sqlite(file));
        MessageStore store = MessageStore.sqlite(link)) {
      handOver(first);

      store.register("second");

      assertThat(store.taskOwners()).hasSize(1);
    }
  }

  /** Lets a receiver execute the task of the hand-over. */
  private void handOver(MessageReceiver receiver) throws InterruptedException {
    receiver.receive(Pushes.order("1"));
    application.next();
  }

  private MessageReceiver start(MessageStore store) {
    return MessageReceiver.builder()
        .verifier(LoadGenerator.VERIFIER)
        .store(store)
        .handler(application)
        .responseTimeout(Duration.ofSeconds(60))
        .clock(Clock.fixed(Pushes.NOW, ZoneOffset.UTC))
        .start();
  }

  @Test
  void endsThreadsAndClosesStoreAfterFailedStart() throws Exception {
    MessageStore store = MessageStore.sqlite(folder.resolve("messages.db"));
    Files.createDirectory(folder.resolve("messages.db.lock"));

    assertThatIllegalStateException()
        .isThrownBy(() -> start(store))
        .withMessageContaining("cannot be taken over with the file");

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("xport-message-writer");
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(store::taskOwners)
        .withMessageContaining("has been closed");
  }

  @Test
  void reportsFolderThatDoesNotExist() {
    Path file = folder.resolve("missing").resolve("messages.db");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> MessageStore.sqlite(file))
        .withMessageContaining("messages.db cannot be created");
  }

  @Test
  void reportsFileThatIsNotDatabase() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no database, but long enough");

    for (Path wrong : List.of(file, folder)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> MessageStore.sqlite(wrong))
          .withMessageStartingWith("The message store " + wrong + " cannot be opened: ");
    }
  }
}
