package io.github.xportka.sandbox;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.sandbox.state.OrderEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null arguments of callers without a null checker. */
class NullArgumentTest {
  private static final Map<Class<?>, Object> VALID =
      Map.ofEntries(
          entry(int.class, 200),
          entry(byte[].class, new byte[0]),
          entry(String.class, "text"),
          entry(Map.class, Map.of()),
          entry(Duration.class, Duration.ZERO),
          entry(JsonNode.class, JsonNodeFactory.instance.objectNode()),
          entry(Operation.class, Operation.PAY_ORDER),
          entry(OrderEvent.class, OrderEvent.PAY),
          entry(SigningScheme.class, SigningScheme.HEADER_SIGNATURE),
          entry(SigningFormula.class, SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE)),
          entry(InjectedFailure.class, InjectedFailure.status(503)));

  @AutoClose private final XportSandbox sandbox = XportSandbox.start();

  static Stream<Arguments> parameters() {
    return Stream.of(XportSandbox.class, XportSandbox.Builder.class, InjectedFailure.class)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .flatMap(
            method ->
                IntStream.range(0, method.getParameterCount())
                    .filter(index -> !method.getParameterTypes()[index].isPrimitive())
                    .mapToObj(index -> arguments(method, index)));
  }

  @ParameterizedTest(name = "{0}, parameter {1}")
  @MethodSource("parameters")
  void namesNullParameter(Method method, int index) {
    Object receiver =
        method.getDeclaringClass() == XportSandbox.class ? sandbox : XportSandbox.builder();
    Object[] values = Stream.of(method.getParameterTypes()).map(VALID::get).toArray();
    values[index] = null;

    Throwable thrown = catchThrowable(() -> method.invoke(receiver, values));

    assertThat(thrown)
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .extracting(
            cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).replace(" ", ""))
        .asString()
        .contains(method.getParameters()[index].getName().toLowerCase(Locale.ROOT))
        .contains("null");
  }
}
