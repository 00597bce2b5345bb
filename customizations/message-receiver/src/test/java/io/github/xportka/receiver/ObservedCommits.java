package io.github.xportka.receiver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Database on a disk that flushes slowly: every commit takes longer by the given time. */
final class SlowCommits {
  private SlowCommits() {}

  static DataSource of(DataSource database, Duration flush) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = method.invoke(database, arguments);
          return result instanceof Connection connection ? slow(connection, flush) : result;
        });
  }

  private static Connection slow(Connection connection, Duration flush) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit")) {
            LockSupport.parkNanos(flush.toNanos());
          }
          return method.invoke(connection, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    InvocationHandler unwrapping =
        (self, method, arguments) -> {
          try {
            return handler.invoke(self, method, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, unwrapping));
  }
}
