package io.github.xportka.benchmarks.call;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;

/** Jackson as an application configures it by hand, with the same records as the client. */
final class HandJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(UpdateLogisticInfoRequest.class);
  private static final ObjectReader READER = MAPPER.readerFor(UpdateLogisticInfoResponse.class);

  private HandJson() {}

  static UpdateLogisticInfoRequest request(byte[] json) throws IOException {
    return MAPPER.readValue(json, UpdateLogisticInfoRequest.class);
  }

  static byte[] write(UpdateLogisticInfoRequest request) throws IOException {
    return WRITER.writeValueAsBytes(request);
  }

  static UpdateLogisticInfoResponse read(int status, byte[] json) throws IOException {
    if (status != 200) {
      throw new IOException("HTTP " + status);
    }
    UpdateLogisticInfoResponse response = READER.readValue(json);
    return MeasuredCall.requireSuccess(response, response.success());
  }
}
