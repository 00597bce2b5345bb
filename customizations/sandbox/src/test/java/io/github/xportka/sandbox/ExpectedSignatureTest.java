package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.SigningFormula;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digested text for requests that the client does not send. */
class ExpectedSignatureTest {
  private static final SigningScheme SCHEME = SigningScheme.QUERY_SIGNATURE;
  private static final String SIGNATURE = name(Value.SIGNATURE);

  @ParameterizedTest
  @CsvSource({
    "a=1, {query}, a=1",
    "'', {query}{sortedParams}, ''",
    "b=2&SIGNATURE=x&a=%E5%90%8D%3D, {query}, b=2&a=%E5%90%8D%3D",
    "b=2&SIGNATURE=x&a=%E5%90%8D%3D, {sortedParams}, a%E5%90%8D%3Db2",
    "a-b=1&a=2&a=1&c, {sortedParams}, a1a2a-b1c",
    "a=1, {method}, PUT"
  })
  void digestsQueryAndMethod(String query, String formula, String digested)
      throws GeneralSecurityException {
    ReceivedRequest request = request(query.replace("SIGNATURE", SIGNATURE));
    ExpectedSignature expected =
        new ExpectedSignature(SigningParameters.read(request, SCHEME), request, "secret");

    byte[] digest = MessageDigest.getInstance("MD5").digest(digested.getBytes(UTF_8));
    assertThat(
            expected.matches(
                SigningFormula.defaultOf(SCHEME).withFormula(formula),
                HexFormat.of().withUpperCase().formatHex(digest)))
        .isTrue();
  }

  /** Returns a request with all signing parameters, which are not part of its raw query. */
  private static ReceivedRequest request(String rawQuery) {
    return new ReceivedRequest(
        Optional.empty(),
        "PUT",
        "/",
        parameters(SCHEME, Place.QUERY),
        rawQuery,
        parameters(SCHEME.includes().orElseThrow(), Place.HEADER),
        new byte[0]);
  }

  private static Map<String, List<String>> parameters(SigningScheme scheme, Place place) {
    return scheme.parameters().stream()
        .filter(parameter -> parameter.place() == place)
        .collect(Collectors.toMap(Parameter::name, parameter -> List.of("1")));
  }

  private static String name(Value value) {
    return SCHEME.parameters().stream()
        .filter(parameter -> parameter.value() == value)
        .map(Parameter::name)
        .findFirst()
        .orElseThrow();
  }
}
