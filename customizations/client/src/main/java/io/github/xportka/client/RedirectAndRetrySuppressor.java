package io.github.xportka.client;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Interceptor that prevents hidden retries of OkHttp. OkHttp repeats a request on 503 with {@code
 * Retry-After: 0} and has no option to turn this off.
 *
 * <p>It is registered twice: the network interceptor hides the headers that trigger the retry, the
 * application interceptor restores them.
 */
final class RedirectAndRetrySuppressor implements Interceptor {
  private static final List<String> PROMPTS = List.of("Location", "Retry-After");
  private static final String HIDDEN = "X-Hidden-";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      return response;
    }
    boolean below = chain.connection() != null;
    Response.Builder renamed = response.newBuilder();
    for (String prompt : PROMPTS) {
      String from = below ? prompt : HIDDEN + prompt;
      String to = below ? HIDDEN + prompt : prompt;
      renamed.removeHeader(from);
      response.headers(from).forEach(value -> renamed.addHeader(to, value));
    }
    return renamed.build();
  }
}
