package io.github.xportka.contract.verification;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.PactMessage;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Gaps in the pacts and examples of operations and messages, each with its remedy. */
public final class ContractCoverage {
  private final List<PactInteraction> interactions;
  private final List<PactMessage> messages;
  private final SpecBundle spec;

  public ContractCoverage(
      List<PactInteraction> interactions, List<PactMessage> messages, SpecBundle spec) {
    this.interactions = interactions;
    this.messages = messages;
    this.spec = spec;
  }

  /** Lists the missing interactions and examples of an operation. */
  public List<String> gaps(Operation operation) {
    List<String> gaps = new ArrayList<>();
    require(operation, "success", PactInteraction::succeeds, gaps);
    require(operation, "failure envelope", i -> !i.succeeds() && !refusesSignature(i), gaps);
    if (needsRefusedSignature(operation)) {
      require(operation, "refused signature", this::refusesSignature, gaps);
    }
    Optional<DocumentedOperation> found = spec.operation(operation);
    if (found.isEmpty()) {
      gaps.add(operation.operationId() + " is not in the spec.");
      return gaps;
    }
    DocumentedOperation described = found.get();
    if (operation.requestType().isPresent()) {
      require(operation, "request", described.requestExamples().keySet(), "documented", gaps);
    }
    require(operation, "response", described.responseExamples().keySet(), "documented", gaps);
    require(operation, "response", described.responseExamples().keySet(), "refused", gaps);
    return gaps;
  }

  /** Lists the missing messages of a message type. */
  public List<String> gaps(String messageType) {
    return messages.stream().anyMatch(message -> message.messageType().equals(messageType))
        ? List.of()
        : List.of(messageType + " has no message in the pact: add one to MessagePactIT.");
  }

  /** Returns whether a documentation page shows that the operation is signed in the headers. */
  private static boolean needsRefusedSignature(Operation operation) {
    return operation.signingScheme() == SigningScheme.HEADER_SIGNATURE
        && operation.evidence().path() != EvidenceLevel.INFERRED;
  }

  private void require(
      Operation operation, String what, Predicate<PactInteraction> isIt, List<String> gaps) {
    String id = operation.operationId();
    if (interactions.stream().noneMatch(i -> i.operationId().equals(id) && isIt.test(i))) {
      String test = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "PactIT";
      gaps.add("%s has no %s in the pact: add one to %s.".formatted(id, what, test));
    }
  }

  private static void require(
      Operation operation, String part, Set<String> examples, String name, List<String> gaps) {
    if (!examples.contains(name)) {
      gaps.add(
          ("%1$s has no example '%2$s' of its %3$s: add a file to examples/%1$s of api-spec, and"
                  + " name it on the operation's page.")
              .formatted(operation.operationId(), name, part));
    }
  }

  private boolean refusesSignature(PactInteraction interaction) {
    return interaction.isGiven(PactInteraction.REFUSES_SIGNATURES) && !interaction.succeeds();
  }
}
