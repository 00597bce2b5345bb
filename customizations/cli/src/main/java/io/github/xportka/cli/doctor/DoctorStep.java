package io.github.xportka.cli.doctor;

/**
 * Result of one check.
 *
 * @param name the name of the check
 * @param status the result
 * @param detail what was found, as a sentence
 * @param remedy what to do, as a sentence; empty for a check that passed
 */
record DoctorStep(String name, Status status, String detail, String remedy) {
  /** Result of a check. */
  enum Status {
    /** The check passed. */
    OK,
    /** The check passed, but a person should look at the detail. */
    WARNING,
    /** The check failed. */
    FAILED
  }

  static DoctorStep ok(String name, String detail) {
    return new DoctorStep(name, Status.OK, detail, "");
  }

  static DoctorStep warning(String name, String detail, String remedy) {
    return new DoctorStep(name, Status.WARNING, detail, remedy);
  }

  static DoctorStep failed(String name, String detail, String remedy) {
    return new DoctorStep(name, Status.FAILED, detail, remedy);
  }
}
