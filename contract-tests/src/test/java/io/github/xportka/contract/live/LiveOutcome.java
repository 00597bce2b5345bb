package io.github.xportka.contract.live;

import io.github.xportka.contract.support.PactInteraction;
import java.util.List;

/**
 * Outcome of one interaction with the platform.
 *
 * @param kind the result of the comparison
 * @param remarks the reasons, without data of the account
 */
record LiveOutcome(Kind kind, List<String> remarks) {
  enum Kind {
    /** The response matches the pact. */
    AGREES,
    /** The response does not match the pact. */
    DIFFERS,
    /** The platform was not in the provider state, or was not called. */
    NOT_COMPARED
  }

  static LiveOutcome compared(List<String> differences) {
    return new LiveOutcome(differences.isEmpty() ? Kind.AGREES : Kind.DIFFERS, differences);
  }

  static LiveOutcome differs(String difference) {
    return new LiveOutcome(Kind.DIFFERS, List.of(difference));
  }

  static LiveOutcome notCompared(String reason) {
    return new LiveOutcome(Kind.NOT_COMPARED, List.of(reason));
  }

  /** Formats the outcome for the build log. */
  String of(PactInteraction interaction) {
    String verdict =
        switch (kind) {
          case AGREES -> "agrees      ";
          case DIFFERS -> "DIFFERS     ";
          case NOT_COMPARED -> "not compared";
        };
    return verdict
        + "  "
        + interaction
        + (remarks.isEmpty()
            ? ""
            : "\n                " + String.join("\n                ", remarks));
  }
}
