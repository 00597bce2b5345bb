package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.RequestTemplate;
import feign.codec.Encoder;
import java.lang.reflect.Type;

/** Feign encoder that writes the request body as UTF-8 JSON. These bytes are signed and sent. */
final class JsonEncoder implements Encoder {
  private final OperationResolver operations;

  JsonEncoder(OperationResolver operations) {
    this.operations = operations;
  }

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(XportJson.bytes(operations.of(template), body), UTF_8);
  }
}
