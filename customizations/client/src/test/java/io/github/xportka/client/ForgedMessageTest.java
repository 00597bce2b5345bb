package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Mutations of a signed push. {@code -Dxport.forgeries=1000000} sets their number. Each mutation
 * changes the body, or the bytes of the signature.
 */
class ForgedMessageTest {
  private static final int FORGERIES = Integer.getInteger("xport.forgeries", 20_000);
  private static final String HEX = "0123456789abcdefABCDEF";

  private final Random random = new Random(20261125);
  private final Credentials credentials = Credentials.of("key", "secret-of-the-receiver");
  private final MessageSigner signer = MessageSigner.of(credentials);
  private final MessageVerifier verifier = MessageVerifier.of(credentials);

  /** Body and header of a push. */
  private static final class Push {
    private final byte[] body;
    private final String authorization;

    Push(byte[] body, String authorization) {
      this.body = body;
      this.authorization = authorization;
    }

    boolean sameAs(Push other) {
      return Arrays.equals(body, other.body) && authorization.equalsIgnoreCase(other.authorization);
    }
  }

  private final List<UnaryOperator<Push>> mutations =
      List.of(
          push -> new Push(push.body, replaceCharacter(push.authorization, randomHexDigit())),
          push -> new Push(push.body, replaceCharacter(push.authorization, randomCharacter())),
          push -> new Push(push.body, insert(push.authorization, randomHexDigit())),
          push -> new Push(push.body, insert(push.authorization, randomCharacter())),
          push -> new Push(push.body, push.authorization.substring(index(push.authorization) + 1)),
          push -> new Push(push.body, push.authorization.substring(0, index(push.authorization))),
          push -> new Push(push.body, swapHalves(push.authorization)),
          push -> new Push(push.body, randomSignature(push.authorization.length())),
          push -> new Push(push.body, push.authorization + push.authorization),
          push -> new Push(push.body, "Bearer " + push.authorization),
          push -> new Push(push.body, push.authorization + ", " + push.authorization),
          push -> new Push(push.body, signer.sign(randomBody())),
          push -> new Push(push.body, MessageSigner.of(otherSecret()).sign(push.body)),
          push -> new Push(push.body, MessageSigner.of(otherKey()).sign(push.body)),
          push -> new Push(flipBit(push.body), push.authorization),
          push -> new Push(insert(push.body), push.authorization),
          push -> new Push(remove(push.body), push.authorization),
          push ->
              new Push(
                  Arrays.copyOf(push.body, random.nextInt(push.body.length)), push.authorization),
          push -> new Push(randomBody(), push.authorization),
          push ->
              new Push(flipBit(push.body), replaceCharacter(push.authorization, randomHexDigit())));

  @Test
  void acceptsNoMutatedPush() {
    int mutated = 0;
    while (mutated < FORGERIES) {
      byte[] body = randomBody();
      Push genuine = new Push(body, signer.sign(body));
      assertThat(accepts(genuine)).isTrue();
      for (UnaryOperator<Push> mutation : mutations) {
        Push forged = mutation.apply(genuine);
        if (!forged.sameAs(genuine)) {
          mutated++;
          assertThat(accepts(forged)).as("mutation %d", mutations.indexOf(mutation)).isFalse();
        }
      }
    }
  }

  /** Tells whether the signature is accepted, also if the bytes are not a message. */
  private boolean accepts(Push push) {
    try {
      verifier.verify(push.body, push.authorization);
      return true;
    } catch (MessageVerificationException e) {
      return false;
    } catch (XportMessageException e) {
      return true;
    }
  }

  private byte[] randomBody() {
    return "{\"messageType\":\"ORDER_CREATE\",\"messageBody\":\"{\\\"orderId\\\":\\\"%d\\\"}\",\"timestamp\":\"%d\"}"
        .formatted(random.nextLong(), random.nextInt())
        .getBytes(UTF_8);
  }

  private int index(String text) {
    return random.nextInt(text.length());
  }

  private char randomHexDigit() {
    return HEX.charAt(index(HEX));
  }

  private char randomCharacter() {
    return (char) random.nextInt(0x10000);
  }

  private String randomSignature(int length) {
    return random
        .ints(length, 0, HEX.length())
        .mapToObj(i -> HEX.substring(i, i + 1))
        .reduce("", String::concat);
  }

  private String replaceCharacter(String text, char character) {
    int at = index(text);
    return text.substring(0, at) + character + text.substring(at + 1);
  }

  private String insert(String text, char character) {
    int at = index(text);
    return text.substring(0, at) + character + text.substring(at);
  }

  private static String swapHalves(String text) {
    return text.substring(text.length() / 2) + text.substring(0, text.length() / 2);
  }

  private Credentials otherSecret() {
    return Credentials.of("key", "secret-" + random.nextInt());
  }

  private Credentials otherKey() {
    return Credentials.of("key-" + random.nextInt(), "secret-of-the-receiver");
  }

  private byte[] flipBit(byte[] body) {
    byte[] copy = body.clone();
    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private byte[] insert(byte[] body) {
    int at = random.nextInt(body.length + 1);
    byte[] copy = Arrays.copyOf(body, body.length + 1);
    System.arraycopy(body, at, copy, at + 1, body.length - at);
    copy[at] = (byte) random.nextInt(256);
    return copy;
  }

  private byte[] remove(byte[] body) {
    int at = random.nextInt(body.length);
    byte[] copy = Arrays.copyOf(body, body.length - 1);
    System.arraycopy(body, at + 1, copy, at, copy.length - at);
    return copy;
  }
}
