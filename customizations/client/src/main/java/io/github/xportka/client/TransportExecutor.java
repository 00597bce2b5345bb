package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Last step of a call: sends the request and reads the whole response. */
record TransportExecutor(
    Client transport, Request.Options timeouts, BaseUrl baseUrl, BodyReader bodies)
    implements CallExecutor {
  private static final List<String> USER_AGENT = List.of(ClientVersion.USER_AGENT);
  private static final List<String> ENCODINGS = List.of("gzip");

  private static final int USUAL_URL_LENGTH = 192;
  private static final int USUAL_HEADERS = 12;

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    Call call = request.call();
    Request sent =
        Request.create(
            Request.HttpMethod.valueOf(call.method()),
            url(request),
            headers(request),
            request.body(),
            UTF_8,
            null);
    Response response =
        transport instanceof Transport ours
            ? ours.execute(sent, timeouts, request.deadline())
            : transport.execute(sent, timeouts);
    return bodies.read(call, response);
  }

  private String url(CallRequest request) {
    Signature signature = request.signature();
    if (signature == null || signature.query().isEmpty()) {
      return baseUrl.text() + request.call().path() + request.query();
    }
    StringBuilder url = new StringBuilder(USUAL_URL_LENGTH);
    url.append(baseUrl.text()).append(request.call().path()).append(request.query());
    signature
        .query()
        .forEach(
            (name, value) ->
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(QueryString.encoded(value)));
    return url.toString();
  }

  private Map<String, Collection<String>> headers(CallRequest request) {
    SmallMap<Collection<String>> headers = new SmallMap<>(USUAL_HEADERS);
    request.headers().forEach(headers::add);
    byte[] body = request.body();
    if (body != null && !(transport instanceof Transport)) {
      // Feign's own clients read it. A Transport counts the bytes.
      headers.add("Content-Length", List.of(Integer.toString(body.length)));
    }
    Signature signature = request.signature();
    if (signature != null) {
      signature.headers().forEach((name, value) -> headers.add(name, List.of(value)));
    }
    headers.add("Accept-Encoding", ENCODINGS);
    headers.add("User-Agent", USER_AGENT);
    return headers;
  }
}
