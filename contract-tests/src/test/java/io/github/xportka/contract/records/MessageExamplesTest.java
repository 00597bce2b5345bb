package io.github.xportka.contract.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.client.XportMessage;
import io.github.xportka.contract.support.CompleteRecord;
import io.github.xportka.contract.support.MessageExample;
import io.github.xportka.model.MessageBody;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and writing the documentation's messages loses nothing. */
class MessageExamplesTest {
  static List<MessageExample> examples() {
    return MessageExample.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areReadAndWrittenWithoutLoss(MessageExample example) {
    XportMessage message = XportMessage.readUnverified(example.bytes());

    assertThat(message.type()).isEqualTo(example.type());
    assertThat(message.body()).get().isInstanceOf(MessageBody.of(example.type()).orElseThrow());
    CompleteRecord.assertHolds(message.pushed(), example.json());
    CompleteRecord.assertHolds(message.body().orElseThrow(), message.bodyJson());
  }
}
