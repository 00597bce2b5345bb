package io.github.xportka.client;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Signatures of random formulas, which a second implementation computes as well. */
class SignerPropertyTest {
  @Property(tries = 500)
  void computesSignatureOfFormula(@ForAll("formulas") String formula) {
    ClientFuzzTest.assertComputed(formula);
  }

  @Provide
  Arbitrary<String> formulas() {
    Arbitrary<String> placeholder =
        Arbitraries.of(
            "{accessKey}",
            "{accessSecret}",
            "{timestamp}",
            "{nonce}",
            "{userId}",
            "{method}",
            "{path}",
            "{query}",
            "{sortedParams}",
            "{body}",
            "{bodyMd5}");
    Arbitrary<String> literal = Arbitraries.strings().excludeChars('{', '}').ofMaxLength(8);
    return Arbitraries.oneOf(placeholder, literal)
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
