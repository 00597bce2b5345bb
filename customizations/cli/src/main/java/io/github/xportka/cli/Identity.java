package io.github.xportka.cli;

import io.github.xportka.client.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * Who calls. Taken from the environment: an argument can be read by everyone on the machine.
 *
 * @param accessKey identifies the developer
 * @param accessSecret goes into the signature
 * @param userId the sub-account on whose behalf the calls are made
 */
record Identity(String accessKey, String accessSecret, String userId) {
  static final String ACCESS_KEY = "XPORT_ACCESS_KEY";
  static final String ACCESS_SECRET = "XPORT_ACCESS_SECRET";
  static final String USER_ID = "XPORT_USER_ID";

  private static final List<String> VARIABLES = List.of(ACCESS_KEY, ACCESS_SECRET, USER_ID);

  /**
   * The caller that the environment names.
   *
   * @return empty when none of the variables is set
   * @throws CommandException when only some of them are, or a value does not fit
   */
  static Optional<Identity> in(Surroundings surroundings) {
    boolean named = VARIABLES.stream().anyMatch(name -> surroundings.variable(name).isPresent());
    return named ? Optional.of(required(surroundings)) : Optional.empty();
  }

  /**
   * The caller that the environment must name.
   *
   * @throws CommandException when a variable is missing, or a value does not fit
   */
  static Identity required(Surroundings surroundings) {
    List<String> missing =
        VARIABLES.stream().filter(name -> surroundings.variable(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw CommandException.usage(
          "The environment lacks "
              + String.join(", ", missing)
              + ". The key pair is in the vendor's console; the user id is the sub-account on whose"
              + " behalf you call.");
    }
    return new Identity(
        value(surroundings, ACCESS_KEY),
        value(surroundings, ACCESS_SECRET),
        value(surroundings, USER_ID));
  }

  private static String value(Surroundings surroundings, String name) {
    String value = surroundings.variable(name).orElseThrow();
    if (!Printable.isVisibleAscii(value)) {
      throw CommandException.usage(
          name + " has a character that is not visible ASCII: copy it again, without blanks.");
    }
    return value;
  }

  Credentials credentials() {
    return Credentials.of(accessKey, accessSecret);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Identity[***]";
  }
}
