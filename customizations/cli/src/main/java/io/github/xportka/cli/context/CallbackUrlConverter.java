package io.github.xportka.cli.context;

import io.github.xportka.client.XportClient;
import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converter of callback URLs, with the rule of the base URL: an attacker who reads a signed message
 * on its way can send it to the real receiver.
 */
public final class CallbackUrlConverter implements ITypeConverter<URI> {
  @Override
  public URI convert(String text) {
    try {
      URI url = new URI(text);
      XportClient.builder().baseUrl(url.resolve("/").toString());
      return url;
    } catch (URISyntaxException | IllegalArgumentException e) { // can quote a password
      throw new TypeConversionException(
          "Use an https URL without user name and password. Only loopback hosts may use http, such"
              + " as http://127.0.0.1:8080/messages.");
    }
  }
}
