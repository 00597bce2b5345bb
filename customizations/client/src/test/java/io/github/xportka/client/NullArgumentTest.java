package io.github.xportka.client;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null arguments of callers without a null checker. */
class NullArgumentTest {
  private static final Map<Class<?>, Object> VALID =
      Map.ofEntries(
          entry(String.class, "/one"),
          entry(Duration.class, Duration.ofSeconds(1)),
          entry(Map.class, Map.of()),
          entry(Operation.class, Operation.CREATE_ORDER),
          entry(SigningScheme.class, SigningScheme.HEADER_SIGNATURE),
          entry(SigningFormula.class, SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE)),
          entry(Credentials.class, Credentials.of("key", "secret")),
          entry(byte[].class, new byte[0]),
          entry(Set.class, Set.of(1)));

  static List<Arguments> parameters() {
    XportClient client = XportClient.builder().credentials("key", "secret").userId("user").build();
    List<Arguments> parameters = new ArrayList<>();
    for (Object receiver :
        List.of(
            XportClient.builder(),
            client,
            client.raw(),
            CallOptions.of("user", Duration.ofSeconds(1), RetryPolicy.none()),
            RetryPolicy.standard(),
            RetryPolicy.class,
            Credentials.class,
            SigningFormula.class,
            SigningFormula.defaultForMessages(),
            Signer.class,
            Signer.with(Map.of()),
            MessageSigner.class,
            MessageSigner.of(Credentials.of("key", "secret")),
            MessageVerifier.class,
            MessageVerifier.of(Credentials.of("key", "secret")),
            XportMessage.class)) {
      methods(receiver)
          .forEach(
              method -> {
                for (int i = 0; i < method.getParameterCount(); i++) {
                  if (isRequired(method.getParameters()[i])) {
                    parameters.add(arguments(method, i, receiver));
                  }
                }
              });
    }
    return parameters;
  }

  private static Stream<Method> methods(Object receiver) {
    Class<?> type = receiver instanceof Class<?> itself ? itself : receiver.getClass();
    boolean isStatic = type == receiver;
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
        .filter(method -> !method.getName().equals("equals"));
  }

  private static boolean isRequired(Parameter parameter) {
    return !parameter.getType().isPrimitive()
        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @ParameterizedTest(name = "{0}, parameter {1}")
  @MethodSource("parameters")
  void namesNullParameter(Method method, int index, Object receiver) {
    Object[] values = Stream.of(method.getParameterTypes()).map(VALID::get).toArray();
    values[index] = null;
    method.setAccessible(true);

    Throwable thrown = catchThrowable(() -> method.invoke(receiver, values));

    assertThat(thrown)
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .extracting(
            cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).replace(" ", ""))
        .asString()
        .contains(method.getParameters()[index].getName().toLowerCase(Locale.ROOT))
        .endsWith("isnull.passavalue.");
  }
}
