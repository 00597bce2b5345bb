package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Plans a failure for a test, or for each test of a class and its nested classes, that uses {@link
 * XportSandboxExtension}.
 *
 * <pre>{@code
 * @Test
 * @SandboxFailure(operation = Operation.CREATE_ORDER, failure = "status:503")
 * void repeatsOrder(XportClient client) {
 *   …
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(SandboxFailure.List.class)
public @interface SandboxFailure {
  /** {@return the operation} */
  Operation operation();

  /** {@return the text form of an {@link InjectedFailure}, for example {@code status:503}} */
  String failure();

  /** {@return the number of calls with the failure, from 1} */
  int calls() default 1;

  /** Container of repeated annotations. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface List {
    /** {@return the annotations} */
    SandboxFailure[] value();
  }
}
