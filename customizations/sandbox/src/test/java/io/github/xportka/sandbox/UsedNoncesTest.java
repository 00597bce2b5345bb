package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsedNoncesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);

  private final UsedNonces nonces = new UsedNonces();

  @Test
  void oneIsTakenUntilItExpires() {
    assertThat(nonces.take("a", NOW, LATER)).isTrue();
    assertThat(nonces.take("a", LATER, LATER)).isFalse();
    assertThat(nonces.take("a", LATER.plusMillis(1), LATER.plusSeconds(1))).isTrue();
  }

  @Test
  void anExpiredOneIsFreeBehindOneThatHasNotExpired() {
    nonces.take("long", NOW, LATER.plusSeconds(600));
    nonces.take("short", NOW, LATER);

    assertThat(nonces.take("short", LATER.plusSeconds(1), LATER.plusSeconds(1))).isTrue();
    assertThat(nonces.take("long", LATER.plusSeconds(1), LATER.plusSeconds(1))).isFalse();
  }

  @Test
  void expiredOnesAreForgotten() {
    for (int i = 0; i < 10; i++) {
      nonces.take("n" + i, NOW, LATER);
    }

    nonces.take("new", LATER.plusSeconds(1), LATER.plusSeconds(601));

    assertThat(nonces.size()).isEqualTo(1);
  }

  @Test
  void theOldestIsForgottenWhenThereAreTooMany() {
    for (int i = 0; i <= UsedNonces.MAX_NONCES; i++) {
      nonces.take("n" + i, NOW, LATER);
    }

    assertThat(nonces.size()).isEqualTo(UsedNonces.MAX_NONCES);
    assertThat(nonces.take("n1", NOW, LATER)).isFalse();
    assertThat(nonces.take("n0", NOW, LATER)).isTrue();
  }
}
