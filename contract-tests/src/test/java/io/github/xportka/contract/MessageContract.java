package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.MessageInteractionBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import io.github.xportka.client.XportMessage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One message of the pact: what a receiver relies on in what the platform pushes, no more than
 * that. Running it puts the message's bytes through the real parser and, when that reads what the
 * test expects, writes the message into the pact.
 */
final class MessageContract {
  static final String PROVIDER = "xport-ka-messages";

  private final String description;
  private final @Nullable String messageType;
  private final Consumer<LambdaDslObject> type;
  private Consumer<LambdaDslObject> body = contents -> {};

  private MessageContract(
      String description, @Nullable String messageType, Consumer<LambdaDslObject> type) {
    this.description = description;
    this.messageType = messageType;
    this.type = type;
  }

  /** Begins a message of a type. The type leads from the pact to the spec. */
  static MessageContract message(String messageType, String description) {
    return new MessageContract(
        description, messageType, contents -> contents.stringValue("messageType", messageType));
  }

  /** Begins a message that is taken whatever its type is. */
  static MessageContract messageOfAnyType(String exampleType, String description) {
    return new MessageContract(
        description, null, contents -> contents.stringType("messageType", exampleType));
  }

  /** A body that is JSON in a text, as on the newest page. */
  MessageContract bodyText(String json) {
    body = contents -> contents.stringMatcher("messageBody", "[{].*[}]", json);
    return this;
  }

  /** A body that is an object, as on older pages. */
  MessageContract bodyObject(Consumer<LambdaDslObject> members) {
    body = contents -> contents.object("messageBody", members);
    return this;
  }

  /** Reads the message as a receiver does. */
  void verify(Consumer<XportMessage> received) {
    PactVerificationResult result =
        ConsumerPactRunnerKt.runV4MessageConsumerTest(
            pact(),
            (messages, context) -> {
              var message = (V4Interaction.AsynchronousMessage) messages.get(0);
              received.accept(XportMessage.read(message.contentsAsBytes()));
              return null;
            });
    if (result instanceof PactVerificationResult.Error error) {
      throw new AssertionError(description + ": " + error.getError(), error.getError());
    }
    if (!(result instanceof PactVerificationResult.Ok)) {
      throw new AssertionError(description + ": " + result.getDescription());
    }
  }

  private V4Pact pact() {
    return new PactBuilder(ConsumerContract.CONSUMER, PROVIDER, PactSpecVersion.V4)
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
