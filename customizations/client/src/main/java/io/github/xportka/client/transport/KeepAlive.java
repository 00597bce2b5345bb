package io.github.xportka.client.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.util.TimeValue;

/** Time for which a connection may be idle: that of the server's header, at most 30 seconds. */
final class KeepAlive {
  static final TimeValue LONGEST = TimeValue.ofSeconds(30);

  private static final Pattern TIMEOUT =
      Pattern.compile("timeout\\s*=\\s*\"?(\\d{1,6})", Pattern.CASE_INSENSITIVE);

  private KeepAlive() {}

  static TimeValue of(HttpMessage response) {
    Header header = response.getFirstHeader("Keep-Alive");
    if (header == null || header.getValue() == null) {
      return LONGEST;
    }
    Matcher timeout = TIMEOUT.matcher(header.getValue());
    return timeout.find()
        ? TimeValue.ofSeconds(Math.min(LONGEST.getDuration(), Long.parseLong(timeout.group(1))))
        : LONGEST;
  }
}
