package io.github.xportka.receiver;

import io.github.xportka.api.MessageSigning;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adapter for a servlet container. Add {@code jakarta.servlet:jakarta.servlet-api} if the container
 * does not provide it. Do not put a filter in front that changes or decompresses the body.
 *
 * <pre>{@code
 * context.addServlet("xport", new MessageServlet(receiver)).addMapping("/xport-messages");
 * }</pre>
 */
public final class MessageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PushEndpoint endpoint;

  /**
   * Creates a servlet.
   *
   * @param endpoint the receiver
   */
  public MessageServlet(PushEndpoint endpoint) {
    this.endpoint = Arguments.require("endpoint", endpoint);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PushRequest push =
        PushRequest.of(
            request.getMethod(),
            only(request, "Content-Type"),
            only(request, MessageSigning.HEADER),
            request.getInputStream().readNBytes(endpoint.maxBodyBytes() + 1));
    PushOutcome outcome = endpoint.receive(push);
    outcome.responseHeaders().forEach(response::setHeader);
    response.setStatus(outcome.status());
  }

  /** Joins repeated headers, which makes their value invalid. */
  private static @Nullable String only(HttpServletRequest request, String name) {
    List<String> values = Collections.list(request.getHeaders(name));
    return values.isEmpty() ? null : String.join(",", values);
  }
}
