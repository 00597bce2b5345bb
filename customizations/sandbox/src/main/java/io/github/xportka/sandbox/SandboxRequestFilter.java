package io.github.xportka.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passes each request to the {@link RequestHandler} before WireMock looks for a stub.
 *
 * <p>WireMock serves an admin API at the same port. The platform does not, so a second filter
 * handles these paths like every other unknown path.
 */
final class SandboxRequestFilter implements RequestFilterV2 {
  private final RequestHandler handler;
  private final String context;

  private SandboxRequestFilter(RequestHandler handler, String context) {
    this.handler = handler;
    this.context = context;
  }

  static SandboxRequestFilter forStubs(RequestHandler handler) {
    return new SandboxRequestFilter(handler, "");
  }

  static SandboxRequestFilter forAdmin(RequestHandler handler) {
    return new SandboxRequestFilter(handler, WireMockApp.ADMIN_CONTEXT_ROOT);
  }

  @Override
  public String getName() {
    return "xport-sandbox" + context;
  }

  @Override
  public boolean applyToAdmin() {
    return !applyToStubs();
  }

  @Override
  public boolean applyToStubs() {
    return context.isEmpty();
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    SandboxResponse handled = handler.handle(received(request));
    ResponseDefinitionBuilder response =
        ResponseDefinitionBuilder.responseDefinition()
            .withStatus(handled.status())
            .withHeader("Content-Type", "application/json")
            .withBody(handled.body());
    handled.headers().forEach((name, value) -> response.withHeader(name, value));
    return RequestFilterAction.stopWith(response.build());
  }

  private ReceivedRequest received(Request request) {
    String method = request.getMethod().getName();
    String url = context + request.getUrl();
    String path = Urls.getPath(url);
    return new ReceivedRequest(
        handler.router().find(method, path),
        method,
        path,
        query(url),
        headers(request),
        request.getBody());
  }

  private static Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HttpHeader header : request.getHeaders().all()) {
      headers.computeIfAbsent(header.key(), name -> new ArrayList<>()).addAll(header.values());
    }
    return unmodifiable(headers);
  }

  private static Map<String, List<String>> query(String url) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    Urls.splitQueryFromUrl(url)
        .forEach((name, parameter) -> parameters.put(name, parameter.values()));
    return unmodifiable(parameters);
  }

  private static Map<String, List<String>> unmodifiable(Map<String, List<String>> values) {
    values.replaceAll((name, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(values);
  }
}
