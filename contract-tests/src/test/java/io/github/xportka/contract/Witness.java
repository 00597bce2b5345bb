package io.github.xportka.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator.ApiLoadException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.openapi.ApiSpec;
import io.github.xportka.openapi.Finding;
import io.github.xportka.openapi.SpecException;
import io.github.xportka.openapi.SpecLint;
import io.github.xportka.openapi.change.Change;
import io.github.xportka.openapi.change.SpecChanges;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who notices that the parts of the contract do not agree. Each is what a test of the build asks as
 * well, and looks only at the parts that it compares.
 */
enum Witness {
  READING("the reading of the spec") {
    @Override
    List<String> faults(Mutant mutant) {
      if (!mutant.changesSpec() && !mutant.changesExamples()) {
        return List.of();
      }
      try {
        ApiSpec.of(mutant.bundle()).operations();
        return List.of();
      } catch (SpecException e) {
        return List.of(String.valueOf(e.getMessage()));
      }
    }
  },
  LINT("the lint of the spec") {
    @Override
    List<String> faults(Mutant mutant) {
      return mutant.changesSpec() || mutant.changesExamples()
          ? SpecLint.check(mutant.spec()).stream().map(Finding::toString).toList()
          : List.of();
    }
  },
  PACT("the pact beside the spec") {
    @Override
    List<String> faults(Mutant mutant) {
      if (!mutant.changesSpec() && !mutant.changesPact()) {
        return List.of();
      }
      SpecConformance spec;
      try {
        spec = mutant.changesSpec() ? SpecConformance.to(mutant.bundle()) : Unchanged.SPEC;
      } catch (ApiLoadException e) {
        return List.of("the spec is none: " + e.getMessage());
      }
      return mutant.interactions().stream()
          .flatMap(interaction -> spec.faults(interaction).stream())
          .toList();
    }
  },
  GATE("the gate of the contract") {
    @Override
    List<String> faults(Mutant mutant) {
      List<Change> changes = new ArrayList<>();
      if (mutant.changesSpec()) {
        changes.addAll(SpecChanges.between(Unchanged.BUNDLE, mutant.bundle()));
      }
      if (mutant.changesPact()) {
        changes.addAll(
            PactChanges.between(json(PactFile.interactions()), json(mutant.interactions())));
      }
      return changes.stream()
          .filter(change -> change.effect().needsReason())
          .map(Change::toString)
          .toList();
    }
  },
  SIGNATURE("the signatures in the pact") {
    @Override
    List<String> faults(Mutant mutant) {
      JsonNode spec = mutant.bundle();
      return mutant.interactions().stream()
          .flatMap(interaction -> PactSignature.faults(interaction, spec).stream())
          .toList();
    }
  },
  COVERAGE("the coverage of pact and examples") {
    @Override
    List<String> faults(Mutant mutant) {
      if (!mutant.changesPact() && !mutant.changesSpec()) {
        return List.of();
      }
      Coverage coverage =
          new Coverage(mutant.interactions(), PactFile.messages(), SpecBundle.of(mutant.bundle()));
      return Stream.of(Operation.values())
          .flatMap(operation -> coverage.gaps(operation).stream())
          .toList();
    }
  },
  RECORDS("the examples in the client's records") {
    @Override
    List<String> faults(Mutant mutant) {
      return mutant.changesExamples()
          ? ExampleRecords.faults(SpecBundle.of(mutant.bundle()))
          : List.of();
    }
  },
  MESSAGES("the messages beside their pact") {
    @Override
    List<String> faults(Mutant mutant) {
      return mutant.changesExamples() ? messageFaults(mutant) : List.of();
    }
  },
  SANDBOX("the sandbox beside the pact") {
    @Override
    List<String> faults(Mutant mutant) {
      PactInteraction replayed = mutant.replayed();
      return replayed == null ? List.of() : replay(mutant, replayed);
    }
  };

  /** The spec as it is, read once. */
  private static final class Unchanged {
    static final JsonNode BUNDLE = BundledSpec.read();
    static final SpecConformance SPEC = SpecConformance.to(BUNDLE);
  }

  private final String description;

  Witness(String description) {
    this.description = description;
  }

  /** In what the parts of the contract disagree; empty when they agree. */
  abstract List<String> faults(Mutant mutant);

  /** Whether it notices anything. In a spec that cannot be read it has nothing to compare. */
  final boolean notices(Mutant mutant) {
    try {
      return !faults(mutant).isEmpty();
    } catch (SpecException e) {
      return false;
    }
  }

  private static List<JsonNode> json(List<PactInteraction> interactions) {
    return interactions.stream().map(PactInteraction::json).toList();
  }

  private static List<String> messageFaults(Mutant mutant) {
    MessageComparison pact = MessageComparison.withThePact();
    List<String> faults = new ArrayList<>();
    for (DocumentedMessage example : DocumentedMessage.in(mutant.bundle())) {
      List<PactMessage> relied =
          PactFile.messages().stream()
              .filter(message -> message.messageType().equals(example.type()))
              .toList();
      if (relied.stream().noneMatch(m -> pact.faults(m, example.json()).isEmpty())) {
        faults.add(example + " is not what the pact relies on");
      }
    }
    return faults;
  }

  private static List<String> replay(Mutant mutant, PactInteraction interaction) {
    try (XportSandbox sandbox = mutant.start()) {
      Path pact = Files.createTempFile("pact", ".json");
      try {
        PactFile.write(mutant.interactions(), pact);
        return new SandboxReplay(AnswerComparison.of(pact)).faults(interaction, sandbox);
      } finally {
        Files.delete(pact);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return description;
  }
}
