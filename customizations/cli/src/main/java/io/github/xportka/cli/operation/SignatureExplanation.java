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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explanation of the signatures of a sent request. The secret is masked. */
final class SignatureExplanation {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
  private static final String SECRET = "{accessSecret}";

  /** Values by placeholder. Placeholders are not case-sensitive. */
  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final Map<SigningFormula, Signed> signatures = new LinkedHashMap<>();

  private record Signed(String signature, List<String> sentAs) {}

  SignatureExplanation(Operation operation, CallTarget target, Request request) {
    Map<String, String> query = query(request.url());
    SigningScheme own = operation.signingScheme();
    for (SigningScheme scheme = own; scheme != null; scheme = scheme.includes().orElse(null)) {
      SigningFormula formula = target.client().signingFormula(scheme);
      scheme.parameters().forEach(parameter -> add(parameter, formula, request, query));
    }
    byte[] body = request.body() == null ? new byte[0] : request.body();
    values.put(SECRET, "***");
    values.put("{method}", request.httpMethod().name());
    values.put("{path}", pathBelow(target.baseUrl(), request.url()));
    values.put("{query}", joined(query, "=", "&"));
    values.put("{sortedParams}", joined(new TreeMap<>(query), "", ""));
    values.put("{body}", "<" + body.length + " bytes of the body>");
    values.put("{bodyMd5}", md5(body));
  }

  /** Adds a sent value. A signature is removed from the query, because it does not sign itself. */
  private void add(
      Parameter parameter, SigningFormula formula, Request request, Map<String, String> query) {
    String name = parameter.name();
    boolean isHeader = parameter.place() == Place.HEADER;
    String value =
        isHeader
            ? String.join(", ", request.headers().getOrDefault(name, List.of()))
            : URLDecoder.decode(query.getOrDefault(name, ""), UTF_8);
    if (parameter.value() == Value.SIGNATURE) {
      signatures
          .computeIfAbsent(formula, any -> new Signed(value, new ArrayList<>()))
          .sentAs()
          .add((isHeader ? "header " : "query parameter ") + name);
      query.remove(name);
    } else {
      values.put("{" + parameter.value().name().replace("_", "") + "}", value);
    }
  }

  /** Returns the parameters of the query as they are sent. */
  private static Map<String, String> query(String url) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : url.replaceFirst("[^?]*[?]?", "").split("&", -1)) {
      String[] nameAndValue = pair.split("=", 2);
      if (nameAndValue.length == 2) {
        parameters.put(nameAndValue[0], nameAndValue[1]);
      }
    }
    return parameters;
  }

  private static String joined(Map<String, String> parameters, String equals, String separator) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + equals + parameter.getValue())
        .collect(joining(separator));
  }

  /** Returns the values and a paragraph for each formula. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    signatures.forEach(
        (formula, signed) -> {
          if (!lines.isEmpty()) {
            lines.add("");
          }
          lines.addAll(valuesIn(formula.formula()));
          lines.add("");
          lines.add(formula.toString());
          lines.add("= " + filledIn(formula.toString()));
          lines.add("= " + signed.signature());
          lines.add("sent as the " + String.join(" and the ", signed.sentAs()));
        });
    return lines;
  }

  private List<String> valuesIn(String formula) {
    List<String> placeholders =
        PLACEHOLDER.matcher(formula).results().map(MatchResult::group).distinct().toList();
    int width = placeholders.stream().mapToInt(String::length).max().orElse(1);
    return placeholders.stream()
        .map(
            placeholder ->
                ("%-" + width + "s  %s%s")
                    .formatted(
                        placeholder,
                        filledIn(placeholder),
                        placeholder.equalsIgnoreCase(SECRET) ? "  never sent" : ""))
        .toList();
  }

  private String filledIn(String formula) {
    return PLACEHOLDER
        .matcher(formula)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
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
