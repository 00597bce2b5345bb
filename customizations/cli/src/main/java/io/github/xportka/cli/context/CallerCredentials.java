package io.github.xportka.cli.context;

import io.github.xportka.client.Credentials;
import io.github.xportka.sandbox.XportSandbox;
import java.util.List;

/**
 * Credentials and user id of the caller. They come from the environment, because other users of the
 * machine can read arguments.
 *
 * @param accessKey the key of the developer
 * @param accessSecret the secret for the signature
 * @param userId the sub-account of the calls
 */
public record CallerCredentials(String accessKey, String accessSecret, String userId) {
  public static final String ACCESS_KEY = "XPORT_ACCESS_KEY";
  public static final String ACCESS_SECRET = "XPORT_ACCESS_SECRET";
  public static final String USER_ID = "XPORT_USER_ID";

  /** The environment variables. They are the only source of credentials. */
  static final List<String> VARIABLES = List.of(ACCESS_KEY, ACCESS_SECRET, USER_ID);

  /**
   * The documented test credentials, which only sandboxes accept. A sandbox signs messages for
   * every program on this machine, so it does not get the secret of the environment unasked.
   */
  public static final CallerCredentials OF_TESTS =
      new CallerCredentials(
          XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET, XportSandbox.TEST_USER_ID);

  /** Remedy for a refusal with the code of a sandbox for other credentials. */
  public static final String REMEDY_FOR_SANDBOX =
      "If the target is a sandbox of 'xport sandbox', set the documented test credentials: "
          + (ACCESS_KEY + "=" + XportSandbox.TEST_ACCESS_KEY + " ")
          + (ACCESS_SECRET + "=" + XportSandbox.TEST_ACCESS_SECRET + " ")
          + (USER_ID + "=" + XportSandbox.TEST_USER_ID);

  /**
   * Reads the credentials, which are required.
   *
   * @throws CommandException if a variable is missing or a value is invalid
   */
  public static CallerCredentials required(CommandContext context) {
    requireSet(context, VARIABLES);
    return new CallerCredentials(
        value(context, ACCESS_KEY), value(context, ACCESS_SECRET), value(context, USER_ID));
  }

  /**
   * Reads the key pair of a receiver of messages, which does not need a user id.
   *
   * @throws CommandException if a variable is missing or a value is invalid
   */
  public static Credentials requiredKeyPair(CommandContext context) {
    requireSet(context, List.of(ACCESS_KEY, ACCESS_SECRET));
    return Credentials.of(value(context, ACCESS_KEY), value(context, ACCESS_SECRET));
  }

  private static void requireSet(CommandContext context, List<String> variables) {
    List<String> missing =
        variables.stream().filter(name -> context.variable(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw CommandException.usage(
          "Missing environment variables: "
              + String.join(", ", missing)
              + ". Set them to the key pair from the vendor's console"
              + (variables.contains(USER_ID) ? " and the user id of the sub-account." : "."));
    }
  }

  private static String value(CommandContext context, String name) {
    String value = context.variable(name).orElseThrow();
    if (!TerminalText.isVisibleAscii(value)) {
      throw CommandException.usage(
          name
              + " contains a character that is not visible ASCII. Copy the value again without blanks.");
    }
    return value;
  }

  public Credentials toCredentials() {
    return Credentials.of(accessKey, accessSecret);
  }

  /** Redacts all values. */
  @Override
  public String toString() {
    return "CallerCredentials[***]";
  }
}
