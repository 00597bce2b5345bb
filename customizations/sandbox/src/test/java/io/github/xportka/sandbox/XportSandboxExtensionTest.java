package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.xportka.api.Operation;
import io.github.xportka.client.UnconfirmedOperationException;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.ListOrdersRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class XportSandboxExtensionTest {
  @RegisterExtension
  static final XportSandboxExtension SANDBOX =
      XportSandboxExtension.create(XportSandbox.builder().userId("extension-user"));

  @RepeatedTest(2)
  void resetsSandboxBeforeEachTest(XportSandbox sandbox) {
    SandboxFixtures.call(client(sandbox));

    assertThat(sandbox.userId()).isEqualTo("extension-user");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void injectsSandboxOfField(XportSandbox sandbox) {
    assertThat(SANDBOX.sandbox()).isSameAs(sandbox);
  }

  @Test
  void injectsBuilderOfClientAsInProduction(XportClient client, XportClient.Builder builder) {
    ListOrdersRequest request =
        SandboxFixtures.documentedRequest(Operation.LIST_ORDERS, ListOrdersRequest.class);

    assertThat(client.kaOrders().listOrders(request).isSuccess()).isTrue();
    try (XportClient strict = builder.build()) {
      assertThatExceptionOfType(UnconfirmedOperationException.class)
          .isThrownBy(() -> strict.kaOrders().listOrders(request));
    }
  }

  @Nested
  class Nesting {
    @Test
    void keepsSandboxInNestedClass(XportSandbox sandbox) {
      assertThat(SANDBOX.sandbox()).isSameAs(sandbox);
    }
  }

  @Test
  void reportsSandboxThatIsNotRunning() {
    XportSandboxExtension never = new XportSandboxExtension();

    assertThatIllegalStateException()
        .isThrownBy(never::sandbox)
        .withMessageContaining("Register the extension in a static field");
  }

  @Test
  void closesSandboxAfterAllTests() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(StaticField.class))
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(2));

    assertThatIllegalStateException().isThrownBy(StaticField.SANDBOX::sandbox);
  }

  @Test
  void runsSeveralSandboxesOfFields() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(TwoFields.class))
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(1));
  }

  @Test
  void rejectsInstanceField() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(InstanceField.class))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                instanceOf(IllegalStateException.class),
                message(text -> text.contains("in a static field"))));
  }

  @Test
  void plansFailuresOfEnclosingClasses() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(FailingClass.class))
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(2));
  }

  @ExtendWith(XportSandboxExtension.class)
  @SandboxFailure(operation = Operation.LIST_ORDERS, failure = "status:501")
  static class FailingClass {
    @Test
    void failsInClass(XportSandbox sandbox) {
      assertThat(statuses(sandbox)).startsWith(501, 200);
    }

    @Nested
    @SandboxFailure(operation = Operation.LIST_ORDERS, failure = "status:502")
    class Inner {
      @Test
      @SandboxFailure(operation = Operation.LIST_ORDERS, failure = "status:503")
      void failsInNestedClass(XportSandbox sandbox) {
        assertThat(statuses(sandbox)).containsExactly(501, 502, 503, 200);
      }
    }

    private static List<Integer> statuses(XportSandbox sandbox) {
      return IntStream.range(0, 4)
          .mapToObj(i -> TestRequest.unsigned(sandbox, Operation.LIST_ORDERS).send().statusCode())
          .toList();
    }
  }

  static class StaticField {
    @RegisterExtension static final XportSandboxExtension SANDBOX = new XportSandboxExtension();

    @Test
    void first(XportSandbox sandbox) {
      assertThat(sandbox.requests()).isEmpty();
    }

    @Nested
    class Deeper {
      @Test
      void second(XportSandbox sandbox) {
        assertThat(sandbox.requests()).isEmpty();
      }
    }
  }

  static class TwoFields {
    @RegisterExtension static final XportSandboxExtension FIRST = new XportSandboxExtension();
    @RegisterExtension static final XportSandboxExtension SECOND = new XportSandboxExtension();

    @Test
    void callsOneSandbox() {
      SandboxFixtures.call(FIRST.clientBuilder());

      assertThat(FIRST.sandbox().requests()).hasSize(1);
      assertThat(SECOND.sandbox().requests()).isEmpty();
    }
  }

  static class InstanceField {
    @RegisterExtension final XportSandboxExtension sandbox = new XportSandboxExtension();

    @Test
    void fails() {}
  }
}
