package io.github.xportka.client;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Response body that carries the redaction of its call. */
final class RedactingResponseBody implements Response.Body {
  private final Response.Body body;
  private final Redaction redaction;

  private RedactingResponseBody(Response.Body body, Redaction redaction) {
    this.body = body;
    this.redaction = redaction;
  }

  /** Returns the response with the redaction attached to its body. */
  static Response in(Response response, Redaction redaction) {
    return response.body() == null
        ? response
        : response.toBuilder().body(new RedactingResponseBody(response.body(), redaction)).build();
  }

  /** Returns the redaction to apply before text of the response is quoted. */
  static Redaction redactionOf(Response response) {
    return response.body() instanceof RedactingResponseBody signed
        ? signed.redaction
        : Redaction.NONE;
  }

  @Override
  public @Nullable Integer length() {
    return body.length();
  }

  @Override
  public boolean isRepeatable() {
    return body.isRepeatable();
  }

  @Override
  public InputStream asInputStream() throws IOException {
    return body.asInputStream();
  }

  @Override
  public Reader asReader(Charset charset) throws IOException {
    return body.asReader(charset);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
