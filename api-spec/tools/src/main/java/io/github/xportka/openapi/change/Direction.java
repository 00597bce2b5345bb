package io.github.xportka.openapi.change;

/**
 * Direction in which programs exchange a value.
 *
 * @param isSent whether programs send the value
 * @param isReceived whether programs receive the value
 */
record Direction(boolean isSent, boolean isReceived) {
  static final Direction BOTH = new Direction(true, true);
}
