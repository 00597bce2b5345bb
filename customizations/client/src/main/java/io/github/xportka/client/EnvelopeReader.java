package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reader of all responses: typed, raw, and of the user's own interfaces. It returns the value of a
 * successful call and throws otherwise.
 */
record EnvelopeReader(SuccessCodes successCodes, int maxResponseBytes, boolean failOnOutcome) {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  /** Other names are not quoted: a header can contain what the request contained. */
  private static final Set<String> OTHER_ENCODINGS = Set.of("br", "compress", "deflate", "zstd");

  /** Reads the record of a successful call. */
  <E extends Envelope> E read(ReceivedResponse response, Class<E> type) {
    E envelope = checked(response, fields -> XportJson.read(response.body(), type, fields));
    requireOutcome(response, envelope, envelope);
    return envelope;
  }

  /** Reads the JSON of a successful call. */
  JsonEnvelope readJson(ReceivedResponse response) {
    JsonEnvelope envelope =
        checked(
            response,
            fields -> {
              JsonNode json = XportJson.read(response.body(), JsonNode.class, fields);
              return json == null ? null : new JsonEnvelope(fields, json);
            });
    requireDocumentedOutcome(response, envelope);
    return envelope;
  }

  /** Reads the outcome of a response without a record from the record of its operation. */
  private void requireDocumentedOutcome(ReceivedResponse response, Envelope envelope) {
    Class<? extends Envelope> type = OutcomeTypes.of(response.call().operation());
    if (!failOnOutcome || type == null) {
      return;
    }
    try {
      Envelope documented = XportJson.read(response.body(), type);
      if (documented != null) {
        requireOutcome(response, documented, envelope);
      }
    } catch (JsonProcessingException e) {
      throw undecodable(response, e);
    }
  }

  private void requireOutcome(ReceivedResponse response, Envelope documented, Envelope envelope) {
    if (failOnOutcome && Boolean.FALSE.equals(documented.operationSuccess())) {
      LOG.debug("{}: the data reports a failure", response.call().name());
      throw new XportOutcomeException(response, envelope);
    }
  }

  /** Returns the response of a successful call. */
  ReceivedResponse requireSuccess(ReceivedResponse response) {
    readJson(response);
    return response;
  }

  /** Returns the envelope code of a failure, or null. */
  @Nullable Integer failureCode(ReceivedResponse response) {
    EnvelopeFields fields = response.isTooLarge() ? null : scan(response);
    return fields != null && fields.verdict() == EnvelopeFields.Verdict.FAILURE
        ? fields.code()
        : null;
  }

  @FunctionalInterface
  private interface Decoder<T> {
    @Nullable T decode(EnvelopeFields fields) throws JsonProcessingException;
  }

  private <T> T checked(ReceivedResponse response, Decoder<T> decoder) {
    if (response.isTooLarge()) {
      throw undecodable(
          response, "is larger than " + maxResponseBytes + " bytes. Raise maxResponseBytes");
    }
    if (!response.isOk()) {
      throw httpFailure(response);
    }
    if (response.state() == ReceivedResponse.BodyState.INVALID_GZIP) {
      throw undecodable(
          response, "is not valid gzip, although its Content-Encoding is gzip. Check the base URL");
    }
    if (response.body().length == 0) {
      throw undecodable(response, "has an empty body. Check the base URL");
    }
    EnvelopeFields fields = new EnvelopeFields(successCodes);
    T value;
    try {
      value = decoder.decode(fields);
    } catch (JsonProcessingException e) {
      throw undecodable(response, e);
    }
    return switch (fields.verdict()) {
      case FAILURE -> throw refused(response, fields);
      case UNREADABLE ->
          throw undecodable(response, "cannot be read as JSON: " + fields.unreadable());
      case NOT_AN_ENVELOPE -> throw notAnEnvelope(response);
      case SUCCESS -> {
        if (value == null) {
          throw notAnEnvelope(response);
        }
        LOG.debug("{}: succeeded", response.call().name());
        yield value;
      }
    };
  }

  /** Returns the exception for an HTTP error, with the envelope if the body has one. */
  private XportException httpFailure(ReceivedResponse response) {
    EnvelopeFields fields = scan(response);
    if (fields == null) {
      return new XportHttpException(response, "without an envelope");
    }
    return switch (fields.verdict()) {
      case FAILURE -> refused(response, fields);
      case SUCCESS -> new XportHttpException(response, "although the envelope reports success");
      case UNREADABLE -> new XportHttpException(response, "with an unreadable envelope");
      case NOT_AN_ENVELOPE -> new XportHttpException(response, "without an envelope");
    };
  }

  /** Returns the exception for a body that does not match: a reported failure counts first. */
  private XportException undecodable(ReceivedResponse response, JsonProcessingException problem) {
    EnvelopeFields fields = scan(response);
    return fields != null && fields.verdict() == EnvelopeFields.Verdict.FAILURE
        ? refused(response, fields)
        : undecodable(
            response,
            "cannot be read as JSON: " + JsonErrorDescription.of(problem) + hint(response));
  }

  private @Nullable EnvelopeFields scan(ReceivedResponse response) {
    if (response.body().length == 0) {
      return null;
    }
    try {
      EnvelopeFields fields = new EnvelopeFields(successCodes);
      XportJson.scan(response.body(), fields);
      return fields;
    } catch (JsonProcessingException e) {
      LOG.debug("{}: the body of HTTP {} is not JSON", response.call().name(), response.status());
      return null;
    }
  }

  private static XportApiException refused(ReceivedResponse response, EnvelopeFields fields) {
    // Without the platform's message, which may quote personal data of the request.
    LOG.debug("{}: refused with code {}", response.call().name(), fields.code());
    return new XportApiException(response, fields);
  }

  private static XportDecodingException notAnEnvelope(ReceivedResponse response) {
    return undecodable(response, "is not an envelope: it has neither a code nor a success flag");
  }

  private static XportDecodingException undecodable(ReceivedResponse response, String problem) {
    return new XportDecodingException(response, problem);
  }

  private static String hint(ReceivedResponse response) {
    for (String encoding : response.headers().getOrDefault("Content-Encoding", List.of())) {
      String name = encoding.strip().toLowerCase(Locale.ROOT);
      if (OTHER_ENCODINGS.contains(name)) {
        return " (its Content-Encoding is " + name + ", but only gzip was accepted)";
      }
    }
    for (byte b : response.body()) {
      if (b > ' ') {
        return b == '<' ? " (the body looks like HTML). Check the base URL" : "";
      }
    }
    return "";
  }
}
