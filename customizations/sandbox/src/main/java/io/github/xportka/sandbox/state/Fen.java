package io.github.xportka.sandbox.state;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in fen (1/100 CNY), which the simulation calculates with. */
final class Fen {
  private Fen() {}

  static long of(BigDecimal yuan) {
    return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  static BigDecimal toYuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }
}
