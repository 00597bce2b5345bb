package io.github.xportka.receiver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Database that calls a function before each commit of the writer, which can delay or fail it. */
final class ObservedCommits {
  private ObservedCommits() {}

  static DataSource of(DataSource database, Runnable beforeCommit) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = method.invoke(database, arguments);
          return result instanceof Connection connection
              ? observed(connection, beforeCommit)
              : result;
        });
  }

  private static Connection observed(Connection connection, Runnable beforeCommit) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit")) {
            beforeCommit.run();
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
