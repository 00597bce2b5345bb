package io.github.xportka.contract.records;

import static io.github.xportka.contract.support.JsonTrees.withoutNulls;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.client.XportJson;
import io.github.xportka.client.XportMessage;
import io.github.xportka.contract.support.MessageExample;
import io.github.xportka.contract.support.UnknownProperties;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and writing the documentation's messages loses nothing. */
class MessageExamplesTest {
  static List<MessageExample> examples() {
    return MessageExample.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void haveTypeThatTheyShow(MessageExample example) {
    XportMessage message = XportMessage.readUnverified(example.bytes());

    assertThat(message.type()).isEqualTo(example.type());
    assertThat(message.body()).get().isInstanceOf(MessageBody.of(example.type()).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areWrittenAsTheyWereRead(MessageExample example) throws IOException {
    XportMessage message = XportMessage.readUnverified(example.bytes());

    assertThatJson(XportJson.writer().writeValueAsString(message.pushed()))
        .isEqualTo(example.json().toString());
    assertThatJson(XportJson.writer().writeValueAsString(message.body().orElseThrow()))
        .isEqualTo(withoutNulls(message.bodyJson()).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void haveNoUnknownProperties(MessageExample example) {
    XportMessage message = XportMessage.readUnverified(example.bytes());

    assertThat(UnknownProperties.of(message.pushed())).isEmpty();
    assertThat(UnknownProperties.of(message.body().orElseThrow())).isEmpty();
  }

  @Test
  void existForEveryKnownType() {
    assertThat(examples())
        .extracting(MessageExample::type)
        .containsAll(MessageType.known().stream().map(MessageType::value).toList());
  }
}
