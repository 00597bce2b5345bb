package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions about a sandbox.
 *
 * <pre>{@code
 * assertThat(sandbox).received(Operation.PAY_ORDER).once().withBody("{\"orderId\":\"21\"}");
 * }</pre>
 */
public final class SandboxAssert extends AbstractAssert<SandboxAssert, XportSandbox> {
  SandboxAssert(XportSandbox sandbox) {
    super(sandbox, SandboxAssert.class);
  }

  /**
   * Selects the received requests of an operation, accepted or refused. The selection can be empty.
   *
   * @param operation the operation
   * @return assertions about the requests
   */
  public ReceivedRequestsAssert received(Operation operation) {
    isNotNull();
    List<ReceivedRequest> all = actual.requests();
    return new ReceivedRequestsAssert(
        operation,
        all.stream()
            .filter(request -> request.operation().filter(operation::equals).isPresent())
            .toList(),
        all);
  }
}
