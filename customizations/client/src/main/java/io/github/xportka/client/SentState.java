package io.github.xportka.client;

/** Knowledge of a failed call about whether its request was sent. */
public enum SentState {
  /** The request was not sent. The platform cannot have processed it. */
  NO,
  /** The request may have been sent, in whole or in part. The platform may have processed it. */
  MAYBE
}
