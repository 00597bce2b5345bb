package io.github.xportka.client;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request again by itself. It does so for a 503 with {@code
 * Retry-After: 0}, and no switch turns that off.
 *
 * <p>Stands twice in the chain: as a network interceptor, below the place where OkHttp decides, it
 * hides the headers that prompt it; as an application interceptor, above, it shows them again.
 */
final class NoFollowUp implements Interceptor {
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
