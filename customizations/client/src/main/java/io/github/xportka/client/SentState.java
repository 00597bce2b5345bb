package io.github.xportka.client;

/** Whether a request was sent before its call failed. */
public enum SentState {
  /** The request was not sent. The platform cannot have processed it. */
  NO,
  /** The request may have been sent, in whole or in part. The platform may have processed it. */
  MAYBE
}
