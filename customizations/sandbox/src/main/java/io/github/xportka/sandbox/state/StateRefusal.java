package io.github.xportka.sandbox.state;

/**
 * Reason why the state does not allow a request.
 *
 * <p>The codes belong to the simulation, because only the success code of the platform is known.
 * They are negative and differ from all codes in the spec's examples.
 */
public enum StateRefusal {
  /** The request names an order, a package, a product or another thing that does not exist. */
  NOT_FOUND(-2001),
  /** The thing exists, but its state does not allow the operation. */
  WRONG_STATE(-2002),
  /** A value of the request is impossible, for example a quantity of zero. */
  INVALID_VALUE(-2003),
  /** The product is not on sale, or its stock is too small. */
  NOT_AVAILABLE(-2004),
  /** The platform does not offer this service, for example freight to a country. */
  NOT_SERVED(-2005),
  /** A limit of the platform or of the simulation is exceeded. */
  LIMIT_EXCEEDED(-2006),
  /** A provider state makes the platform refuse all signatures. */
  SIGNATURE(-2007);

  private final int code;

  StateRefusal(int code) {
    this.code = code;
  }

  /** {@return the code in the response envelope} */
  public int code() {
    return code;
  }
}
