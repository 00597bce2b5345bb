package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.RequestTemplate;
import feign.codec.Encoder;
import java.lang.reflect.Type;

/** Writes a request's body as the UTF-8 bytes that are signed and sent. */
final class JsonEncoder implements Encoder {
  private final Calls calls;

  JsonEncoder(Calls calls) {
    this.calls = calls;
  }

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(XportJson.bytes(calls.of(template), body), UTF_8);
  }
}
