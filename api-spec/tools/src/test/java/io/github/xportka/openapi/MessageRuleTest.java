package io.github.xportka.openapi;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageRuleTest {
  private static final String MESSAGES = "pages/message-access-manual.yaml";
  private static final String CREATED = "/webhooks/ORDER_CREATE/post";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void messageSaysWhatHappenedAndWhenItIsPushed() {
    spec.replace(MESSAGES, "      summary: Order created\n", "")
        .replace(MESSAGES, "      description: Sent", "      x-note: Sent")
        .lint()
        .finds(MESSAGES, CREATED + "/summary", "Say in a few words what happened.")
        .finds(MESSAGES, CREATED + "/description", "Say when it is pushed")
        .findsNothingElse();
  }

  @Test
  void messageNamesItsPage() {
    spec.replace(MESSAGES, "url: https://doc-en-ka", "url: http://doc-en-ka")
        .lint()
        .finds(MESSAGES, CREATED + "/externalDocs/url", "is not an https address.")
        .findsNothingElse();
  }

  @Test
  void messageStatesItsEvidence() {
    spec.replace(MESSAGES, "        request: vendor\n", "")
        .lint()
        .finds(MESSAGES, CREATED + "/x-evidence/request", "Say how well the message is known")
        .findsNothingElse();
  }

  @Test
  void answerIsDescribed() {
    spec.replace(MESSAGES, "description: Received.", "x-note: Received.")
        .lint()
        .finds(
            MESSAGES,
            CREATED + "/responses/200/description",
            "Say what the answer tells the platform.")
        .findsNothingElse();
  }

  @Test
  void aSchemaDescribesTheBodyOfEachType() {
    spec.replace(MESSAGES, "x-message-types: [ORDER_CREATE, ", "x-message-types: [")
        .lint()
        .finds("openapi.yaml", "/x-webhooks/ORDER_CREATE", "no schema describes the body")
        .findsNothingElse();
  }

  @Test
  void messageHasItsExample() {
    spec.replace(MESSAGES, "              documented:\n", "              shown:\n")
        .lint()
        .finds(
            MESSAGES,
            CREATED + "/requestBody/content/application~1json/examples/documented",
            "Add the example as a file")
        .findsNothingElse();
  }

  @Test
  void exampleOfAMessageIsWhatItsSchemaSays() {
    spec.replace(
            "examples/messages/ORDER_CREATE.json",
            "\"messagePlatform\": 1",
            "\"messagePlatform\": {}")
        .lint()
        .finds("examples/messages/ORDER_CREATE.json", "/messagePlatform", "")
        .findsNothingElse();
  }
}
