package io.github.xportka.benchmarks.call;

import io.github.xportka.client.transport.HttpTransports;
import java.io.IOException;

/**
 * Code that makes the same signed call as the others, with the reference that it is compared to.
 */
public enum Contender {
  XPORT_APACHE("this client, Apache HttpClient 5"),
  HAND_APACHE("by hand, Apache HttpClient 5"),
  XPORT_OKHTTP("this client, OkHttp"),
  HAND_OKHTTP("by hand, OkHttp"),
  XPORT_JDK("this client, Java platform"),
  HAND_JDK("by hand, Java platform"),
  XPORT_FAKE("this client, without network"),
  HAND_FAKE("by hand, without network"),
  STOCK_FEIGN("stock generator, feign (OkHttp)"),
  STOCK_NATIVE("stock generator, native (Java platform)"),
  RETROFIT("Retrofit (OkHttp)"),
  REST_CLIENT("Spring RestClient (Apache HttpClient 5)"),
  RAW_SOCKET("bare socket, JSON written before");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /**
   * Returns the text for the table.
   *
   * @return the name of the library and its transport
   */
  public String label() {
    return label;
  }

  /**
   * Returns the hand-written call over the same transport, or over the default transport.
   *
   * @return the contender that this one is compared to
   */
  public Contender reference() {
    return switch (this) {
      case XPORT_OKHTTP, HAND_OKHTTP -> HAND_OKHTTP;
      case XPORT_JDK, HAND_JDK -> HAND_JDK;
      case XPORT_FAKE, HAND_FAKE -> HAND_FAKE;
      default -> HAND_APACHE;
    };
  }

  /**
   * Opens the call.
   *
   * @param baseUrl the URL of the server
   * @param json the request
   * @return the call; the caller closes it
   * @throws IOException if the request cannot be read or the server not reached
   */
  public MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    return switch (this) {
      case XPORT_APACHE -> XportCall.over(HttpTransports.hc5(), baseUrl, json);
      case HAND_APACHE -> HandWrittenCalls.overApache(baseUrl, json);
      case XPORT_OKHTTP -> XportCall.over(HttpTransports.okHttp(), baseUrl, json);
      case HAND_OKHTTP -> HandWrittenCalls.overOkHttp(baseUrl, json);
      case XPORT_JDK -> XportCall.over(HttpTransports.java11(), baseUrl, json);
      case HAND_JDK -> HandWrittenCalls.overJdk(baseUrl, json);
      case XPORT_FAKE -> XportCall.over(new FakeTransport(), baseUrl, json);
      case HAND_FAKE -> FakeTransport.handWrittenCall(baseUrl, json);
      case STOCK_FEIGN -> StockFeignCall.open(baseUrl, json);
      case STOCK_NATIVE -> StockNativeCall.open(baseUrl, json);
      case RETROFIT -> RetrofitCall.open(baseUrl, json);
      case REST_CLIENT -> RestClientCall.open(baseUrl, json);
      case RAW_SOCKET -> RawSocketCall.open(baseUrl, json);
    };
  }
}
