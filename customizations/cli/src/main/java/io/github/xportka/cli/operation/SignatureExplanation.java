package io.github.xportka.cli.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import feign.Request;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.SigningFormula;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains the signatures of a sent request. The secret is masked. */
final class SignatureExplanation {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final String SECRET = "***";

  private final Map<String, String> values = new HashMap<>();
  private final Map<SigningFormula, Signed> signatures = new LinkedHashMap<>();

  private record Signed(String signature, List<String> sentAs) {}

  SignatureExplanation(Operation operation, CallTarget target, Request request) {
    List<String> unsignedQuery = new ArrayList<>(parameters(request.url()));
    SigningScheme own = operation.signingScheme();
    for (SigningScheme scheme = own; scheme != null; scheme = scheme.includes().orElse(null)) {
      SigningFormula formula = target.client().signingFormula(scheme);
      for (Parameter parameter : scheme.parameters()) {
        String value = sent(request, parameter);
        if (parameter.value() == Value.SIGNATURE) {
          signatures
              .computeIfAbsent(formula, any -> new Signed(value, new ArrayList<>()))
              .sentAs()
              .add(place(parameter) + " " + parameter.name());
          unsignedQuery.removeIf(sent -> isIn(sent, parameter));
        } else {
          values.put(key(parameter.value().name().replace("_", "")), value);
        }
      }
    }
    byte[] body = request.body() == null ? new byte[0] : request.body();
    values.put(key("accessSecret"), SECRET);
    values.put(key("method"), request.httpMethod().name());
    values.put(key("path"), pathBelow(target.baseUrl(), request.url()));
    values.put(key("query"), String.join("&", unsignedQuery));
    values.put(key("sortedParams"), sorted(unsignedQuery));
    values.put(key("body"), "<" + body.length + " bytes of the body>");
    values.put(key("bodyMd5"), md5(body));
  }

  /** Returns the values and a paragraph for each formula. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    signatures.forEach(
        (formula, signed) -> {
          if (!lines.isEmpty()) {
            lines.add("");
          }
          lines.addAll(valuesIn(formula));
          lines.add("");
          lines.add(formula.toString());
          lines.add("= " + filledIn(formula.toString()));
          lines.add("= " + signed.signature());
          lines.add("sent as the " + String.join(" and the ", signed.sentAs()));
        });
    return lines;
  }

  private List<String> valuesIn(SigningFormula formula) {
    List<String> placeholders =
        PLACEHOLDER
            .matcher(formula.formula())
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    int width = placeholders.stream().mapToInt(String::length).max().orElse(0);
    return placeholders.stream()
        .map(
            placeholder ->
                placeholder
                    + " ".repeat(width - placeholder.length() + 2)
                    + filledIn(placeholder)
                    + (key(placeholder).equals(key("{accessSecret}")) ? "  never sent" : ""))
        .toList();
  }

  private String filledIn(String formula) {
    return PLACEHOLDER
        .matcher(formula)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(values.getOrDefault(key(found.group(1)), found.group())));
  }

  /** Placeholders are not case-sensitive. */
  private static String key(String placeholder) {
    return placeholder.toLowerCase(Locale.ROOT);
  }

  private static String sent(Request request, Parameter parameter) {
    return switch (parameter.place()) {
      case HEADER -> String.join(", ", request.headers().getOrDefault(parameter.name(), List.of()));
      case QUERY ->
          parameters(request.url()).stream()
              .filter(sent -> isIn(sent, parameter))
              .map(sent -> URLDecoder.decode(sent.substring(sent.indexOf('=') + 1), UTF_8))
              .findFirst()
              .orElse("");
    };
  }

  private static boolean isIn(String sent, Parameter parameter) {
    return parameter.place() == Place.QUERY && sent.startsWith(parameter.name() + "=");
  }

  private static String place(Parameter parameter) {
    return switch (parameter.place()) {
      case HEADER -> "header";
      case QUERY -> "query parameter";
    };
  }

  /** Returns the parameters of the query as they are sent. */
  private static List<String> parameters(String url) {
    int query = url.indexOf('?');
    return query < 0 ? List.of() : List.of(url.substring(query + 1).split("&", -1));
  }

  private static String sorted(List<String> parameters) {
    return parameters.stream()
        .sorted()
        .map(parameter -> parameter.replaceFirst("=", ""))
        .collect(joining());
  }

  private static String pathBelow(String baseUrl, String url) {
    return url.split("\\?", 2)[0].substring(baseUrl.replaceFirst("/+$", "").length());
  }

  private static String md5(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime supports MD5.", e);
    }
  }
}
