package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageServletTest {
  private static final int MAX_BODY_BYTES = 10;

  private final List<String> responses = new ArrayList<>();
  private PushRequest received = Pushes.order("none");

  @Test
  void passesRequestUnchanged() throws Exception {
    push(
        PushOutcome.ACCEPTED,
        new byte[] {1, 2, 3},
        Map.of("Content-Type", List.of("application/json"), "Authorization", List.of("00")));

    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.contentType()).isEqualTo("application/json");
    assertThat(received.authorization()).isEqualTo("00");
    assertThat(received.body()).containsExactly(1, 2, 3);
    assertThat(responses).containsExactly("setStatus[200]");
  }

  @Test
  void sendsStatusAndHeadersOfOutcome() throws Exception {
    push(PushOutcome.WRONG_METHOD, new byte[0], Map.of());

    assertThat(received.contentType()).isNull();
    assertThat(received.authorization()).isNull();
    assertThat(responses).containsExactly("setHeader[Allow, POST]", "setStatus[405]");
  }

  @Test
  void readsOneByteBeyondLimit() throws Exception {
    push(PushOutcome.TOO_LARGE, new byte[100], Map.of("Authorization", List.of("00", "11")));

    assertThat(received.body()).hasSize(MAX_BODY_BYTES + 1);
    assertThat(received.authorization()).isEqualTo("00,11");
  }

  private void push(PushOutcome outcome, byte[] body, Map<String, List<String>> headers)
      throws IOException {
    PushEndpoint endpoint =
        new PushEndpoint() {
          @Override
          public PushOutcome receive(PushRequest request) {
            received = request;
            return outcome;
          }

          @Override
          public int maxBodyBytes() {
            return MAX_BODY_BYTES;
          }
        };
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getInputStream" -> new BodyStream(body);
                  case "getHeaders" ->
                      Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
    HttpServletResponse response =
        proxy(
            HttpServletResponse.class,
            (self, method, arguments) -> {
              responses.add(method.getName() + List.of(arguments));
              return null;
            });
    new MessageServlet(endpoint).service(request, response);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class BodyStream extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    BodyStream(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
