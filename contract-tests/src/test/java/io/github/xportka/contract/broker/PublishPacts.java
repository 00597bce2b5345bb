package io.github.xportka.contract.broker;

import io.github.xportka.contract.support.WrittenPacts;


import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Publishes the pacts that the build has written; what the profile {@code broker} runs. */
final class PublishPacts {
  private PublishPacts() {}

  /**
   * Publishes, and fails the build when that fails.
   *
   * @param arguments the consumer's version, the branch, whether the working tree differs from the
   *     commit that the version names, and the environment that it is to be deployed to; branch and
   *     environment can be empty
   */
  public static void main(String[] arguments) {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "PublishPacts takes the version, the branch, true or false, and the environment: got "
              + arguments.length
              + " arguments.");
    }
    requireCommitted(Boolean.parseBoolean(arguments[2]));
    run(System.getenv(), arguments[0], arguments[1], arguments[3], System.out);
  }

  /** Of one version, a broker takes one content only: the one that the commit has. */
  static void requireCommitted(boolean isDirty) {
    if (isDirty) {
      throw new IllegalStateException(
          "There are changes that are not committed, and the version names the commit: commit them"
              + " before the pacts are published.");
    }
  }

  static void run(
      Map<String, String> variables,
      String version,
      String branch,
      String environment,
      PrintStream out) {
    PactBroker broker = PactBroker.in(variables);
    for (String provider : List.of(WrittenPacts.PLATFORM, WrittenPacts.MESSAGES)) {
      Path pact = WrittenPacts.path(provider);
      broker.publish(pact, version, branch.isBlank() ? null : branch);
      out.println("Published " + pact.getFileName() + " as version " + version + ".");
    }
    if (!environment.isBlank()) {
      CanIDeployResult answer = broker.canIDeploy(version, environment);
      String said = (answer.getMessage() + " " + answer.getReason()).strip();
      if (!answer.getOk()) {
        throw new IllegalStateException(
            "Version " + version + " may not be deployed to " + environment + ": " + said);
      }
      out.println("Version " + version + " may be deployed to " + environment + ": " + said);
    }
  }
}
