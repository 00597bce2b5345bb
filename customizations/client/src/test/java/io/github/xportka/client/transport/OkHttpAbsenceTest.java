package io.github.xportka.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OkHttpAbsenceTest {
  @Test
  void namesArtifactToAdd() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(pathWithoutOkHttp(), ClassLoader.getPlatformClassLoader())) {
      Class<?> transports = loader.loadClass(HttpTransports.class.getName());

      assertThat(catchThrowable(() -> transports.getMethod("okHttp").invoke(null)))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Add com.squareup.okhttp3:okhttp-jvm");
    }
  }

  private static URL[] pathWithoutOkHttp() throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("okhttp")) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    return path.toArray(URL[]::new);
  }
}
