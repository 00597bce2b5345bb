package io.github.xportka.sandbox;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Keeps WireMock silent: what it would print holds bodies, keys and signatures. */
final class NoNotifier implements Notifier {
  @Override
  public void info(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Throwable cause) {}
}
