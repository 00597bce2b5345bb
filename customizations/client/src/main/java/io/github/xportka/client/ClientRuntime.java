package io.github.xportka.client;

import java.io.Closeable;
import java.io.IOException;

/** Shared part of a client and its views: resolver, executors, reader and transport. */
final class ClientRuntime {
  private final BaseUrl baseUrl;
  private final CallResolver calls;
  private final CallExecutor executor;
  private final EnvelopeReader reader;
  private final Closeable transport;
  private volatile boolean isClosed;

  ClientRuntime(
      BaseUrl baseUrl,
      CallResolver calls,
      CallExecutor executor,
      EnvelopeReader reader,
      Closeable transport) {
    this.baseUrl = baseUrl;
    this.calls = calls;
    this.executor = executor;
    this.reader = reader;
    this.transport = transport;
  }

  BaseUrl baseUrl() {
    return baseUrl;
  }

  CallResolver calls() {
    return calls;
  }

  EnvelopeReader reader() {
    return reader;
  }

  /**
   * Executes a call.
   *
   * @return the response, whatever its status
   * @throws XportException if the response is missing or incomplete
   */
  ReceivedResponse execute(CallRequest request) {
    if (isClosed) {
      throw new IllegalStateException("The client is closed. Create a new one.");
    }
    ReceivedResponse response;
    try {
      response = executor.execute(request);
    } catch (IOException e) {
      throw XportTransportException.of(request.call(), e);
    }
    ResponseRecorder recorder = request.options().recorder();
    if (recorder != null) {
      recorder.record(response);
    }
    return response;
  }

  void close() throws IOException {
    isClosed = true;
    transport.close();
  }
}
