package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Behaviour of the sandbox without an HTTP server: checks a request and returns its response. */
final class RequestHandler {
  static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

  private final OperationRouter router = new OperationRouter();
  private final RequestLog log = new RequestLog();
  private final ResponseQueue queue = new ResponseQueue();
  private final UsedNonces usedNonces = new UsedNonces();
  private final AtomicLong requestCount = new AtomicLong();
  private final Map<Operation, OperationResponses> responses = new EnumMap<>(Operation.class);
  private final SignatureVerifier signatureVerifier;
  private final RequestBodyParser bodyParser;
  private volatile SandboxCredentials credentials;

  RequestHandler(
      SpecBundle spec, SandboxConfiguration configuration, SandboxCredentials credentials) {
    this.credentials = credentials;
    this.signatureVerifier = new SignatureVerifier(configuration, usedNonces);
    this.bodyParser = new RequestBodyParser(spec);
    for (Operation operation : Operation.values()) {
      responses.put(operation, new OperationResponses(spec.operation(operation).orElseThrow()));
    }
  }

  OperationRouter router() {
    return router;
  }

  RequestLog log() {
    return log;
  }

  ResponseQueue queue() {
    return queue;
  }

  OperationResponses responses(Operation operation) {
    return Objects.requireNonNull(responses.get(operation));
  }

  SandboxCredentials credentials() {
    return credentials;
  }

  void replaceCredentials(SandboxCredentials credentials) {
    this.credentials = credentials;
  }

  void reset() {
    queue.clear();
    log.clear();
    usedNonces.clear();
  }

  SandboxResponse handle(ReceivedRequest request) {
    boolean isTooLarge = request.bytes().length > MAX_BODY_BYTES;
    log.add(isTooLarge ? request.withoutBody() : request);
    long number = requestCount.incrementAndGet();
    Operation operation = request.operation().orElse(null);
    if (operation == null) {
      return router.unknownOperation(request.method(), request.path());
    }
    try {
      if (isTooLarge) {
        throw new RefusedException(
            Refusal.TOO_LARGE,
            "The body has %d bytes, but the sandbox accepts at most %d. Send a smaller body."
                .formatted(request.bytes().length, MAX_BODY_BYTES));
      }
      signatureVerifier.verify(request, operation.signingScheme(), credentials);
      JsonNode body = bodyParser.parse(request, operation);
      @Nullable SandboxResponse planned = queue.next(operation);
      return planned == null ? responses(operation).documented(body) : planned;
    } catch (RefusedException e) {
      return responses(operation).failure(e, "sandbox-" + number);
    }
  }
}
