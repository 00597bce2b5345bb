package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import feign.Client;
import feign.Feign;
import feign.InvocationHandlerFactory;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import feign.Target;
import feign.codec.Decoder;
import feign.codec.Encoder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Factory of API proxies. Feign's contract and codecs can be those of the user. */
record FeignApis(
    ClientRuntime runtime,
    BindingContract contract,
    @Nullable Encoder encoder,
    @Nullable Decoder decoder) {
  /** Creates the proxy of an interface for one client view. */
  <T> T create(Class<T> api, CallOptions options) {
    return Feign.builder()
        .client(client(options))
        .contract(contract)
        .encoder(encoder == null ? this::encode : encoder)
        .decoder(decoder == null ? this::decode : decoder)
        .invocationHandlerFactory(handlers(options))
        .retryer(Retryer.NEVER_RETRY)
        .target(new Target.HardCodedTarget<>(api, runtime.baseUrl().text()));
  }

  private InvocationHandlerFactory handlers(CallOptions options) {
    Map<Method, BoundCall> bound =
        encoder == null && decoder == null ? contract.boundCalls() : Map.of();
    return (target, dispatch) ->
        new ApiInvocationHandler(runtime, options, target, dispatch, bound);
  }

  /** Returns the entry of Feign's own handlers into the chain of decorators. */
  private Client client(CallOptions options) {
    return (request, timeouts) -> {
      Call call = call(request);
      String query = request.url().substring(runtime.baseUrl().endOfPath(request.url()));
      ReceivedResponse response =
          runtime.call(
              CallRequest.of(call, options, query, request.headers(), request.body()),
              runtime.reader()::requireSuccess);
      return Response.builder()
          .request(request)
          .status(response.status())
          .headers(response.headers())
          .body(response.body())
          .build();
    };
  }

  private Call call(Request request) {
    return runtime
        .calls()
        .ofSpecPath(request.httpMethod().name(), runtime.baseUrl().pathOf(request.url()));
  }

  private void encode(Object body, Type type, RequestTemplate template) {
    Call call = runtime.calls().ofSpecPath(template.method(), template.path());
    template.body(XportJson.bytes(call, body), UTF_8);
  }

  private @Nullable Object decode(Response response, Type type) throws IOException {
    byte[] body = response.body().asInputStream().readAllBytes();
    try {
      return XportJson.read(body, type);
    } catch (JsonProcessingException e) {
      throw new XportDecodingException(
          new ReceivedResponse(
              call(response.request()),
              response.status(),
              response.headers(),
              body,
              ReceivedResponse.BodyState.WHOLE),
          "cannot be read as JSON: " + JsonErrorDescription.of(e));
    }
  }
}
