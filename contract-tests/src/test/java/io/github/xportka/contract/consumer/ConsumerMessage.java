package io.github.xportka.contract.consumer;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.MessageInteractionBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import io.github.xportka.client.XportMessage;
import io.github.xportka.contract.support.CompleteRecord;
import io.github.xportka.contract.support.JsonTrees;
import io.github.xportka.contract.support.WrittenPacts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Message of the pact: the part of a pushed message that a receiver uses. Verifying it reads the
 * message's bytes with the real parser, then writes it into the pact.
 */
public final class ConsumerMessage {
  private final String description;
  private final @Nullable String messageType;
  private final Consumer<LambdaDslObject> type;
  private Consumer<LambdaDslObject> body = contents -> {};

  private ConsumerMessage(
      String description, @Nullable String messageType, Consumer<LambdaDslObject> type) {
    this.description = description;
    this.messageType = messageType;
    this.type = type;
  }

  /** Begins a message of one type, by which the pact refers to the spec. */
  public static ConsumerMessage message(String messageType, String description) {
    return new ConsumerMessage(
        description, messageType, contents -> contents.stringValue("messageType", messageType));
  }

  /** Begins a message that may have any type. */
  public static ConsumerMessage messageOfAnyType(String exampleType, String description) {
    return new ConsumerMessage(
        description, null, contents -> contents.stringType("messageType", exampleType));
  }

  /** Sets a body that is JSON within a text, as on the newest documentation page. */
  public ConsumerMessage bodyText(String json) {
    body = contents -> contents.stringMatcher("messageBody", "[{].*[}]", json);
    return this;
  }

  /** Sets a body that is an object, as on older documentation pages. */
  public ConsumerMessage bodyObject(Consumer<LambdaDslObject> properties) {
    body = contents -> contents.object("messageBody", properties);
    return this;
  }

  /** Verifies that a receiver reads every property of the body. */
  public void verify() {
    verify(message -> CompleteRecord.assertHolds(message.body().orElseThrow(), message.bodyJson()));
  }

  /** Reads the message as a receiver does, and verifies what a test expects of its body. */
  public void verify(Consumer<XportMessage> received) {
    ConsumerInteraction.requireOk(
        description,
        ConsumerPactRunnerKt.runV4MessageConsumerTest(
            pact(),
            (messages, context) -> {
              var message = (V4Interaction.AsynchronousMessage) messages.get(0);
              byte[] contents = message.contentsAsBytes();
              XportMessage read = XportMessage.readUnverified(contents);
              CompleteRecord.assertHolds(read.pushed(), JsonTrees.read(contents));
              received.accept(read);
              return null;
            }));
  }

  private V4Pact pact() {
    return new PactBuilder(WrittenPacts.CONSUMER, WrittenPacts.MESSAGES, PactSpecVersion.V4)
        .expectsToReceiveMessageInteraction(description, this::describe)
        .toPact();
  }

  private MessageInteractionBuilder describe(MessageInteractionBuilder message) {
    if (messageType != null) {
      message.reference("openapi", "messageType", messageType);
    }
    return message.withContents(
        contents -> contents.withContent(newJsonBody(this::describe).build()));
  }

  private void describe(LambdaDslJsonBody contents) {
    type.accept(contents);
    body.accept(contents);
    contents.integerType("messagePlatform", 1);
    contents.stringMatcher("timestamp", "[0-9]{13}", "1779263269913");
  }
}
