package io.github.xportka.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.xportka.api.JsonEnvelopeReader;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builder settings by their configuration keys. */
public final class Settings {
  private static final String PREFIX = "xport.";
  private static final Pattern SIMPLE_DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m)");
  private static final Map<String, BiConsumer<XportClient.Builder, String>> BY_KEY = byKey();

  /** Methods of the builder by the keys that look like settings. */
  private static final Map<String, String> NOT_SETTINGS =
      Map.of(
          "xport.access-key", "credentials(…)",
          "xport.access-secret", "credentials(…)",
          "xport.user-id", "userId(…)");

  private Settings() {}

  /**
   * {@return the keys that {@link XportClient.Builder#configure(Map)} knows, in alphabetical order}
   */
  public static Set<String> keys() {
    return Collections.unmodifiableSet(BY_KEY.keySet());
  }

  static void apply(Map<String, String> settings, XportClient.Builder builder) {
    // In the order of the keys: the setting of one envelope comes after that of all envelopes.
    new TreeMap<>(settings)
        .forEach(
            (key, value) -> {
              if (!key.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                return;
              }
              BiConsumer<XportClient.Builder, String> setting = BY_KEY.get(key);
              if (setting == null) {
                throw new IllegalArgumentException(unknown(key));
              }
              if (value == null) {
                throw new IllegalArgumentException("The setting '" + key + "' has no value.");
              }
              try {
                setting.accept(builder, value.strip());
              } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                    "The setting '" + key + "': " + e.getMessage(), e);
              }
            });
  }

  private static String unknown(String key) {
    String method = NOT_SETTINGS.get(key.toLowerCase(Locale.ROOT));
    if (method != null) {
      return "'"
          + key
          + "' is not a setting. Pass the value, from a secret store, to "
          + method
          + " of the builder.";
    }
    return NearestNames.near(key, BY_KEY.keySet()).stream()
            .findFirst()
            .map(near -> "Unknown setting '" + key + "'. Did you mean '" + near + "'?")
            .orElse("Unknown setting '" + key + "'.")
        + " Known: "
        + String.join(", ", BY_KEY.keySet())
        + ".";
  }

  private static Map<String, BiConsumer<XportClient.Builder, String>> byKey() {
    Map<String, BiConsumer<XportClient.Builder, String>> settings = new TreeMap<>();
    settings.put("xport.base-url", XportClient.Builder::baseUrl);
    settings.put("xport.connect-timeout", (b, v) -> b.connectTimeout(duration(v)));
    settings.put("xport.read-timeout", (b, v) -> b.readTimeout(duration(v)));
    settings.put("xport.call-timeout", (b, v) -> b.callTimeout(duration(v)));
    settings.put("xport.max-response-bytes", (b, v) -> b.maxResponseBytes(wholeNumber(v)));
    settings.put(
        "xport.retry.max-attempts",
        (b, v) -> b.retryPolicy(b.retryPolicy().withMaxAttempts(wholeNumber(v))));
    settings.put(
        "xport.retry.transient-codes",
        (b, v) -> b.retryPolicy(b.retryPolicy().withTransientCodes(wholeNumbers(v))));
    settings.put("xport.fail-on-outcome", (b, v) -> b.failOnOutcome(isTrue(v)));
    settings.put("xport.max-concurrent-calls", (b, v) -> b.maxConcurrentCalls(wholeNumber(v)));
    settings.put(
        "xport.signing.stale-timestamp-codes", (b, v) -> b.staleTimestampCodes(wholeNumbers(v)));
    settings.put("xport.max-connections", (b, v) -> b.maxConnections(wholeNumber(v)));
    settings.put("xport.signing.timestamp-unit", (b, v) -> b.timestampUnit(TimestampUnit.of(v)));
    settings.put(
        "xport.allow-unconfirmed-operations", (b, v) -> b.allowUnconfirmedOperations(isTrue(v)));
    for (JsonEnvelopeReader.PropertyNames names : JsonEnvelopeReader.all()) {
      settings.put(
          "xport.success-codes." + names.envelope(),
          (b, v) -> b.successCodes(names.envelope(), wholeNumbers(v)));
    }
    settings.put(
        "xport.success-codes",
        (b, v) ->
            JsonEnvelopeReader.all()
                .forEach(names -> b.successCodes(names.envelope(), wholeNumbers(v))));
    for (Operation operation : Operation.values()) {
      settings.put("xport.path." + operation.operationId(), (b, v) -> b.pathOverride(operation, v));
    }
    for (SigningScheme scheme : SigningScheme.values()) {
      putFormulaSetting(settings, scheme, "formula", SigningFormula::withFormula);
      putFormulaSetting(settings, scheme, "digest", (f, v) -> f.withDigest(SignatureDigest.of(v)));
      putFormulaSetting(
          settings, scheme, "encoding", (f, v) -> f.withEncoding(SignatureEncoding.of(v)));
      putFormulaSetting(settings, scheme, "case", (f, v) -> f.withLetterCase(LetterCase.of(v)));
    }
    return settings;
  }

  private static void putFormulaSetting(
      Map<String, BiConsumer<XportClient.Builder, String>> settings,
      SigningScheme scheme,
      String name,
      BiFunction<SigningFormula, String, SigningFormula> change) {
    settings.put(
        prefix(scheme) + name,
        (b, v) -> b.signingFormula(scheme, change.apply(b.signingFormula(scheme), v)));
  }

  /** Returns the settings that select a formula. */
  static Map<String, String> of(SigningScheme scheme, SigningFormula formula) {
    String prefix = prefix(scheme);
    Map<String, String> settings = new TreeMap<>();
    settings.put(prefix + "formula", formula.formula());
    settings.put(prefix + "digest", formula.digest().toString());
    settings.put(prefix + "encoding", formula.encoding().name().toLowerCase(Locale.ROOT));
    settings.put(prefix + "case", formula.letterCase().name().toLowerCase(Locale.ROOT));
    return settings;
  }

  private static Duration duration(String value) {
    Matcher simple = SIMPLE_DURATION.matcher(value);
    if (simple.matches()) {
      long amount = Long.parseLong(simple.group(1));
      return switch (simple.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        default -> Duration.ofMinutes(amount);
      };
    }
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a duration. Write 500ms, 5s, 2m or PT5S.", e);
    }
  }

  private static int wholeNumber(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a whole number up to " + Integer.MAX_VALUE + ".", e);
    }
  }

  private static Set<Integer> wholeNumbers(String value) {
    return Stream.of(value.split(",", -1))
        .map(number -> wholeNumber(number.strip()))
        .collect(toUnmodifiableSet());
  }

  private static boolean isTrue(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + value + "' is neither true nor false.");
    };
  }

  /** Returns {@code xport.signing.query.} for the scheme {@code querySignature}. */
  private static String prefix(SigningScheme scheme) {
    return "xport.signing." + scheme.schemeName().replaceFirst("Signature$", "") + ".";
  }
}
