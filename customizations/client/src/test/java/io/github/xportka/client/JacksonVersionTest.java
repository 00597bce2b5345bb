package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Version;
import org.junit.jupiter.api.Test;

class JacksonVersionTest {
  @Test
  void rejectsOldVersion() {
    assertThatThrownBy(() -> JacksonVersion.requireSupported(version(17, 3)))
        .isInstanceOf(LinkageError.class)
        .hasMessageStartingWith(
            "The client needs Jackson 2.18 or newer, but found 2.17.3 on the class path. Set the"
                + " property jackson-bom.version");
  }

  @Test
  void acceptsOldestSupportedVersion() {
    assertThatCode(() -> JacksonVersion.requireSupported(version(18, 0)))
        .doesNotThrowAnyException();
  }

  private static Version version(int minor, int patch) {
    return new Version(2, minor, patch, null, "com.fasterxml.jackson.core", "jackson-core");
  }
}
