package io.github.xportka.sandbox;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Notifier without output, because WireMock's messages contain bodies, keys and signatures. */
final class SilentNotifier implements Notifier {
  @Override
  public void info(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Throwable cause) {}
}
