package io.github.xportka.contract;

import static io.github.xportka.contract.JsonTrees.withoutNulls;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.client.XportJson;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's messages pass through the parser, and nothing of them is lost. */
class DocumentedMessagesTest {
  static List<DocumentedMessage> examples() {
    return DocumentedMessage.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areOfTheTypeThatTheyAreAnExampleOf(DocumentedMessage example) {
    XportMessage message = XportMessage.read(example.bytes());

    assertThat(message.type()).isEqualTo(example.type());
    assertThat(message.body()).get().isInstanceOf(MessageBody.of(example.type()).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areWrittenAsTheyCame(DocumentedMessage example) throws IOException {
    XportMessage message = XportMessage.read(example.bytes());

    assertThatJson(XportJson.writer().writeValueAsString(message.pushed()))
        .isEqualTo(example.json().toString());
    assertThatJson(XportJson.writer().writeValueAsString(message.body().orElseThrow()))
        .isEqualTo(withoutNulls(message.bodyJson()).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void holdNothingThatTheirRecordsDoNotKnow(DocumentedMessage example) {
    XportMessage message = XportMessage.read(example.bytes());

    assertThat(UnknownMembers.of(message.pushed())).isEmpty();
    assertThat(UnknownMembers.of(message.body().orElseThrow())).isEmpty();
  }

  @Test
  void areThereForEveryTypeThatTheClientKnows() {
    assertThat(examples())
        .extracting(DocumentedMessage::type)
        .containsAll(MessageType.known().stream().map(MessageType::value).toList());
  }
}
