package io.github.xportka.client;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;

/** Check of the version of Jackson, which the build of an application can replace. */
final class JacksonVersion {
  private static final int OLDEST_MINOR = 18;

  private JacksonVersion() {}

  /** Throws an error that says what to do if Jackson on the class path is too old. */
  static void requireSupported() {
    requireSupported(PackageVersion.VERSION);
  }

  static void requireSupported(Version found) {
    if (found.getMinorVersion() < OLDEST_MINOR) { // the major version of these packages is 2
      // An error keeps its message when it ends the initialization of a class.
      throw new LinkageError(
          "The client needs Jackson 2.18 or newer, but found "
              + found
              + " on the class path. Set the property jackson-bom.version of your Spring Boot build,"
              + " or use Spring Boot 3.4 or newer.");
    }
  }
}
