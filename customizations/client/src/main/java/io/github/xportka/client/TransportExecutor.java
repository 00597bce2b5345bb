package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Last step of a call: sends the request and reads the whole response. */
final class TransportExecutor implements CallExecutor {
  private static final List<String> USER_AGENT = List.of(ClientVersion.USER_AGENT);
  private static final List<String> ENCODINGS = List.of("gzip");

  private final Client transport;
  private final Request.Options timeouts;
  private final BaseUrl baseUrl;
  private final BodyReader bodies;

  TransportExecutor(
      Client transport, Request.Options timeouts, BaseUrl baseUrl, int maxResponseBytes) {
    this.transport = transport;
    this.timeouts = timeouts;
    this.baseUrl = baseUrl;
    this.bodies = new BodyReader(maxResponseBytes);
  }

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    Call call = request.call();
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put("Accept-Encoding", ENCODINGS);
    headers.put("User-Agent", USER_AGENT);
    Request sent =
        Request.create(
            Request.HttpMethod.valueOf(call.method()),
            baseUrl.text() + call.path() + request.query(),
            headers,
            request.body(),
            UTF_8,
            null);
    Response response =
        transport instanceof Transport ours
            ? ours.execute(sent, timeouts, request.deadline())
            : transport.execute(sent, timeouts);
    return bodies.read(call, response);
  }
}
