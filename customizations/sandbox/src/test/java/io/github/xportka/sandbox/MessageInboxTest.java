package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.xportka.client.XportMessage;
import io.github.xportka.model.MessageType;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MessageInboxTest {
  @AutoClose private final XportSandbox sandbox = XportSandbox.start();
  @AutoClose private final MessageInbox inbox = MessageInbox.open(sandbox);

  @Test
  void returnsMessagesInOrderOfArrival() {
    sandbox.push(MessageType.ORDER_CREATE);
    sandbox.push(MessageType.ORDER_CANCEL);

    assertThat(inbox.next().type()).isEqualTo("ORDER_CREATE");
    assertThat(inbox.next(Duration.ofSeconds(Long.MAX_VALUE)).type()).isEqualTo("ORDER_CANCEL");
  }

  @Test
  void returnsMessageWithoutWaiting() {
    sandbox.push(MessageType.ORDER_CREATE);
    assertThat(sandbox.awaitPushes(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();

    assertThat(inbox.poll()).map(XportMessage::type).contains("ORDER_CREATE");
    assertThat(inbox.poll()).isEmpty();
  }

  @Test
  void reportsMissingMessageAtTimeout() {
    assertThatIllegalStateException()
        .isThrownBy(() -> inbox.next(Duration.ofMillis(1)))
        .withMessageStartingWith("No message has arrived within PT0.001S.");
  }

  @Test
  void reportsInterruptionAndKeepsIt() {
    Thread.currentThread().interrupt();

    assertThatIllegalStateException()
        .isThrownBy(inbox::next)
        .withMessage("The wait for a message was interrupted.");
    assertThat(Thread.interrupted()).isTrue();
  }
}
