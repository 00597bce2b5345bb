package io.github.xportka.contract.mutation;

import com.atlassian.oai.validator.OpenApiInteractionValidator.ApiLoadException;
import io.github.xportka.api.Operation;
import io.github.xportka.contract.records.ExampleRoundTrip;
import io.github.xportka.contract.support.MessageDifferences;
import io.github.xportka.contract.support.MessageExample;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.SignedReplay;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.contract.verification.ContractCoverage;
import io.github.xportka.contract.verification.SignatureCheck;
import io.github.xportka.contract.verification.SpecConformance;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Violation;
import io.github.xportka.sandbox.XportSandbox;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Check of the build that compares parts of the contract with each other.
 *
 * <p>The comparison with the released contract is not among them: it notices every change, wanted
 * or not.
 */
enum ContractCheck {
  LINT("lint", contract -> contract.violations().stream().map(Violation::toString)),
  PACT("pact against spec", ContractCheck::pactAgainstSpec),
  SIGNATURE(
      "signatures of the pact",
      contract ->
          contract.affectedInteractions().stream()
              .flatMap(i -> SignatureCheck.differences(i, contract.bundle()).stream())),
  COVERAGE("coverage of the pact", ContractCheck::coverage),
  RECORDS(
      "examples in records",
      contract ->
          contract.changesExamples()
              ? ExampleRoundTrip.differences(contract.specBundle()).stream()
              : Stream.of()),
  MESSAGES("messages against pact", ContractCheck::messagesAgainstPact),
  SANDBOX("sandbox against pact", ContractCheck::sandboxAgainstPact);

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Function<MutatedContract, Stream<String>> differences;

  ContractCheck(String description, Function<MutatedContract, Stream<String>> differences) {
    this.description = description;
    this.differences = differences;
  }

  private static Stream<String> pactAgainstSpec(MutatedContract contract) {
    try {
      SpecConformance spec =
          contract.changesSpec()
              ? SpecConformance.to(contract.bundle())
              : SpecConformance.toBundledSpec();
      return contract.affectedInteractions().stream()
          .flatMap(interaction -> spec.differences(interaction).stream());
    } catch (ApiLoadException e) {
      return Stream.of("The spec cannot be loaded: " + e.getMessage());
    }
  }

  private static Stream<String> coverage(MutatedContract contract) {
    if (!contract.changesPact() && !contract.changesSpec()) {
      return Stream.of();
    }
    ContractCoverage coverage =
        new ContractCoverage(
            contract.interactions(), WrittenPacts.messages(), contract.specBundle());
    return Stream.of(Operation.values()).flatMap(operation -> coverage.gaps(operation).stream());
  }

  private static Stream<String> messagesAgainstPact(MutatedContract contract) {
    if (!contract.changesExamples()) {
      return Stream.of();
    }
    MessageDifferences pact = MessageDifferences.toWrittenPact();
    return MessageExample.in(contract.bundle())
        .filter(
            example ->
                WrittenPacts.messages().stream()
                    .filter(message -> message.messageType().equals(example.type()))
                    .noneMatch(message -> pact.differences(message, example.json()).isEmpty()))
        .map(example -> example + " is not the message of the pact.");
  }

  private static Stream<String> sandboxAgainstPact(MutatedContract contract) {
    PactInteraction replayed = contract.replayed();
    if (replayed == null) {
      return Stream.of();
    }
    try (XportSandbox sandbox = contract.start()) {
      return new SignedReplay(sandbox).differences(replayed).stream();
    }
  }

  /** Finds the differences between the parts of a contract, none when they agree. */
  Stream<String> differences(MutatedContract contract) {
    return differences.apply(contract);
  }

  /** Returns whether the check fails. A spec that cannot be bundled fails the lint only. */
  boolean notices(MutatedContract contract) {
    try {
      return differences(contract).findAny().isPresent();
    } catch (InvalidDocumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return description;
  }
}
