package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsedNoncesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);

  private final UsedNonces nonces = new UsedNonces();

  @Test
  void rejectsUsedNonceUntilExpiry() {
    assertThat(nonces.use("a", NOW, LATER)).isTrue();
    assertThat(nonces.use("a", LATER, LATER)).isFalse();
    assertThat(nonces.use("a", LATER.plusMillis(1), LATER.plusSeconds(1))).isTrue();
  }

  @Test
  void acceptsExpiredNonceBehindValidNonce() {
    nonces.use("long", NOW, LATER.plusSeconds(600));
    nonces.use("short", NOW, LATER);

    assertThat(nonces.use("short", LATER.plusSeconds(1), LATER.plusSeconds(1))).isTrue();
    assertThat(nonces.use("long", LATER.plusSeconds(1), LATER.plusSeconds(1))).isFalse();
  }

  @Test
  void removesOldestNonceAtLimit() {
    for (int i = 0; i <= UsedNonces.MAX_NONCES; i++) {
      nonces.use("n" + i, NOW, LATER);
    }

    assertThat(nonces.size()).isEqualTo(UsedNonces.MAX_NONCES);
    assertThat(nonces.use("n1", NOW, LATER)).isFalse();
    assertThat(nonces.use("n0", NOW, LATER)).isTrue();
  }
}
