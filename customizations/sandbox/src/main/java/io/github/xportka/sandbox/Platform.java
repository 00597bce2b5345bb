package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.openapi.ApiSpec;
import io.github.xportka.openapi.BodyValidator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the sandbox plays: takes a request, gives an answer, and knows nothing of HTTP servers. */
final class Platform {
  static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

  private final Routes routes = new Routes();
  private final Journal journal = new Journal();
  private final Plan plan = new Plan();
  private final UsedNonces usedNonces = new UsedNonces();
  private final AtomicLong requests = new AtomicLong();
  private final Map<Operation, OperationAnswers> answers = new EnumMap<>(Operation.class);
  private final SignatureCheck signatureCheck;
  private final BodyCheck bodyCheck;
  private volatile KeyPair keys;

  Platform(ApiSpec spec, Rules rules, KeyPair keys) {
    this.keys = keys;
    this.signatureCheck = new SignatureCheck(rules, usedNonces);
    this.bodyCheck = new BodyCheck(BodyValidator.of(spec));
    for (Operation operation : Operation.values()) {
      answers.put(
          operation, new OperationAnswers(spec.operation(operation.operationId()).orElseThrow()));
    }
  }

  Routes routes() {
    return routes;
  }

  Journal journal() {
    return journal;
  }

  Plan plan() {
    return plan;
  }

  OperationAnswers answers(Operation operation) {
    return Objects.requireNonNull(answers.get(operation));
  }

  KeyPair keys() {
    return keys;
  }

  void rotate(KeyPair keys) {
    this.keys = keys;
  }

  void reset() {
    plan.clear();
    journal.clear();
    usedNonces.clear();
  }

  Answer answer(ReceivedRequest request) {
    boolean isTooLarge = request.bytes().length > MAX_BODY_BYTES;
    journal.add(isTooLarge ? request.withoutBody() : request);
    long number = requests.incrementAndGet();
    Operation operation = request.operation().orElse(null);
    if (operation == null) {
      return routes.unknown(request.method(), request.path());
    }
    try {
      if (isTooLarge) {
        throw new RefusedException(
            Refusal.TOO_LARGE,
            "The body has %d bytes: the sandbox reads %d at most. Send less at a time."
                .formatted(request.bytes().length, MAX_BODY_BYTES));
      }
      signatureCheck.check(request, operation.signingScheme(), keys);
      JsonNode body = bodyCheck.check(request, operation);
      @Nullable Answer planned = plan.next(operation);
      return planned == null ? answers(operation).documented(body) : planned;
    } catch (RefusedException e) {
      return answers(operation).failure(e, "sandbox-" + number);
    }
  }
}
