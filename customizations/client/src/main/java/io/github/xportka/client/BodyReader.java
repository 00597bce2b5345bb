package io.github.xportka.client;

import feign.Response;
import io.github.xportka.client.ReceivedResponse.BodyState;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reader of whole bodies, up to a limit that counts after decompression. */
record BodyReader(int maxBytes) {
  private static final byte[] NO_BODY = new byte[0];

  ReceivedResponse read(Call call, Response response) throws IOException {
    Response.Body body = response.body();
    byte[] bytes = NO_BODY;
    BodyState state = BodyState.WHOLE;
    Integer length = body == null ? Integer.valueOf(0) : body.length();
    if (body != null) {
      try (InputStream raw = body.asInputStream()) {
        if (length == null || length > 0) {
          boolean isGzip = isGzip(response);
          InputStream in = isGzip ? new GZIPInputStream(raw) : raw;
          bytes = in.readNBytes(isGzip || length == null ? maxBytes : Math.min(length, maxBytes));
          state = in.read() < 0 ? BodyState.WHOLE : BodyState.TOO_LARGE;
        }
        if (state == BodyState.WHOLE) {
          requireEnd(raw);
        }
      } catch (ZipException e) { // the network is fine, so another attempt would not help
        bytes = NO_BODY;
        state = BodyState.INVALID_GZIP;
      } catch (IOException e) {
        if (state == BodyState.WHOLE) { // otherwise closing failed, which does not matter
          throw new MaybeSentException("the response ended early", e);
        }
      }
    }
    return new ReceivedResponse(call, response.status(), response.headers(), bytes, state);
  }

  /** Reads the end of the stream, so that the transport can reuse the connection. */
  private static void requireEnd(InputStream raw) throws IOException {
    if (raw.read() >= 0) {
      throw new ZipException("bytes after the end of the compressed body");
    }
  }

  private static boolean isGzip(Response response) {
    Collection<String> encodings = response.headers().get("Content-Encoding");
    return encodings != null
        && encodings.stream().anyMatch(e -> e.strip().equalsIgnoreCase("gzip"));
  }
}
