package io.github.xportka.contract;

import java.util.List;

/**
 * What came of one interaction with the platform.
 *
 * @param kind what it says of the pact
 * @param remarks why; no data of the account
 */
record LiveOutcome(Kind kind, List<String> remarks) {
  enum Kind {
    /** The answer is what the pact relies on. */
    AGREES,
    /** It is not. */
    DIFFERS,
    /** The platform was not in the interaction's state, or was not asked. */
    NOT_COMPARED
  }

  static LiveOutcome compared(List<String> faults) {
    return new LiveOutcome(faults.isEmpty() ? Kind.AGREES : Kind.DIFFERS, faults);
  }

  static LiveOutcome differs(String fault) {
    return new LiveOutcome(Kind.DIFFERS, List.of(fault));
  }

  static LiveOutcome notCompared(String reason) {
    return new LiveOutcome(Kind.NOT_COMPARED, List.of(reason));
  }

  /** For a reader of the build's output. */
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
