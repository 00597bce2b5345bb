package io.github.xportka.contract.broker;

import io.github.xportka.contract.support.WrittenPacts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Main class of the profile {@code broker}, which publishes the pacts of the build. */
final class PublishPacts {
  private PublishPacts() {}

  /**
   * Publishes the pacts. A failure fails the build.
   *
   * @param arguments the consumer's version, the branch, whether the working tree has uncommitted
   *     changes, and the target environment; branch and environment can be empty
   */
  public static void main(String[] arguments) {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "PublishPacts has "
              + arguments.length
              + " arguments. Pass version, branch, true or false, and environment.");
    }
    requireCommitted(Boolean.parseBoolean(arguments[2]));
    run(System.getenv(), arguments[0], arguments[1], arguments[3], System.out);
  }

  /** Requires that the version identifies the content: a broker accepts one content per version. */
  static void requireCommitted(boolean isDirty) {
    if (isDirty) {
      throw new IllegalStateException(
          "The working tree has uncommitted changes, but the version names the commit. Commit them"
              + " before the pacts are published.");
    }
  }

  static void run(
      Map<String, String> variables,
      String version,
      String branch,
      String environment,
      PrintStream out) {
    PactBroker broker = new PactBroker(variables);
    List<String> providers = List.of(WrittenPacts.PLATFORM, WrittenPacts.MESSAGES);
    broker.publish(providers, version, branch);
    for (String provider : providers) {
      Path pact = WrittenPacts.path(provider);
      out.println("Published " + pact.getFileName() + " as version " + version + ".");
    }
    if (!environment.isBlank()) {
      String reason = broker.requireDeployable(version, environment);
      out.println("Version " + version + " may be deployed to " + environment + ": " + reason);
    }
  }
}
