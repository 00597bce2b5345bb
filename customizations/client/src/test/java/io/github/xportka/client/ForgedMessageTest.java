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

  private final List<UnaryOperator<String>> signatureMutations =
      List.of(
          signature -> replaceCharacter(signature, randomHexDigit()),
          signature -> replaceCharacter(signature, randomCharacter()),
          signature -> insert(signature, randomHexDigit()),
          signature -> insert(signature, randomCharacter()),
          signature -> signature.substring(index(signature) + 1),
          signature -> signature.substring(0, index(signature)),
          signature -> signature.substring(32) + signature.substring(0, 32),
          signature -> randomSignature(signature.length()),
          signature -> signature + signature,
          signature -> "Bearer " + signature,
          signature -> signature + ", " + signature,
          signature -> signer.sign(randomBody()));

  private final List<UnaryOperator<byte[]>> bodyMutations =
      List.of(
          this::flipBit,
          this::insert,
          this::remove,
          body -> Arrays.copyOf(body, random.nextInt(body.length)),
          body -> randomBody());

  @Test
  void acceptsNoMutatedPush() {
    int mutated = 0;
    while (mutated < FORGERIES) {
      byte[] body = randomBody();
      String signature = signer.sign(body);
      assertThat(accepts(body, signature)).isTrue();
      for (UnaryOperator<String> mutation : signatureMutations) {
        String forged = mutation.apply(signature);
        if (!forged.equalsIgnoreCase(signature)) {
          assertThat(accepts(body, forged)).as(forged).isFalse();
          mutated++;
        }
      }
      for (UnaryOperator<byte[]> mutation : bodyMutations) {
        byte[] forged = mutation.apply(body);
        if (!Arrays.equals(forged, body)) {
          assertThat(accepts(forged, signature)).as(new String(forged, UTF_8)).isFalse();
          mutated++;
        }
      }
      for (Credentials other : List.of(otherSecret(), otherKey())) {
        assertThat(accepts(body, MessageSigner.of(other).sign(body))).isFalse();
        mutated++;
      }
    }
  }

  /** Returns whether the signature is accepted, also if the bytes are not a message. */
  private boolean accepts(byte[] body, String authorization) {
    try {
      verifier.verify(body, authorization);
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
    return new StringBuilder(text).insert(index(text), character).toString();
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
