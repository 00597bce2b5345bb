package io.github.xportka.client;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The body of an answer. It knows what must be told of it to nobody. */
final class SignedCallBody implements Response.Body {
  private final Response.Body body;
  private final Redaction redaction;

  private SignedCallBody(Response.Body body, Redaction redaction) {
    this.body = body;
    this.redaction = redaction;
  }

  /** The same answer, which knows it as well. */
  static Response in(Response response, Redaction redaction) {
    return response.body() == null
        ? response
        : response.toBuilder().body(new SignedCallBody(response.body(), redaction)).build();
  }

  /** What must be taken out of an answer before it is quoted. */
  static Redaction redactionOf(Response response) {
    return response.body() instanceof SignedCallBody signed ? signed.redaction : Redaction.NONE;
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
