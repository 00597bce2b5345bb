package io.github.xportka.contract.documentation;

import static io.github.xportka.contract.support.JsonTrees.withoutNulls;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportException;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements of the documentation site about the client are true. */
class DocumentationTest {
  @AutoClose private static final XportSandbox SANDBOX = XportSandbox.start();

  private static final String PAIR = ".credentials(\"access-key\", \"access-secret\")";
  private static final String USER = ".userId(\"user-id\")";

  private static JavaSnippets snippets;
  private static String compilerErrors;

  @BeforeAll
  static void compile(@TempDir Path classes) throws IOException {
    snippets = new JavaSnippets(classes);
    for (String snippet : BuiltSite.javaOfTheProse()) {
      snippets.add("Prose" + Integer.toHexString(snippet.hashCode()), snippet);
    }
    for (Operation operation : Operation.values()) {
      String sample = BuiltSite.javaSample(operation.path());
      assertThat(sample).containsOnlyOnce(PAIR).containsOnlyOnce(USER);
      snippets.add(
          operation.name(),
          sample
              .replace(PAIR, ".credentials(args[1], args[2]).baseUrl(args[0])")
              .replace(USER, ".userId(args[3])"));
    }
    compilerErrors = snippets.compile();
  }

  @Test
  void errorsPageNamesEveryException() {
    assertThat(XportException.class.getPermittedSubclasses())
        .allSatisfy(
            type ->
                assertThat(BuiltSite.text("errors.html"))
                    .contains("<td><code>" + type.getSimpleName() + "</code></td>"));
  }

  @Test
  void changelogHasChangesOfContract() {
    assertThat(BuiltSite.text("changelog.html")).contains(">Changes of the contract</h2>");
  }

  @Test
  void signingPageShowsSettingsOfClient() throws IOException {
    Properties shown = new Properties();
    shown.load(new StringReader(BuiltSite.block("signing.html", "properties")));
    Map<String, String> settings = new TreeMap<>();
    shown.stringPropertyNames().forEach(key -> settings.put(key, shown.getProperty(key)));

    assertThat(XportClient.builder().configure(settings)).isNotNull();
    for (SigningScheme scheme : SigningScheme.values()) {
      assertThat(settings)
          .containsAllEntriesOf(SigningFormula.defaultOf(scheme).toSettings(scheme));
    }
  }

  @Test
  void javaCompiles() {
    assertThat(compilerErrors).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void javaOfReferenceSendsDocumentedRequest(Operation operation) throws Exception {
    SANDBOX.reset();

    snippets.run(
        operation.name(),
        SANDBOX.baseUrl(),
        XportSandbox.TEST_ACCESS_KEY,
        XportSandbox.TEST_ACCESS_SECRET,
        XportSandbox.TEST_USER_ID);

    assertThat(SANDBOX.requests())
        .singleElement()
        .satisfies(request -> assertIsDocumented(operation, request));
  }

  private static void assertIsDocumented(Operation operation, ReceivedRequest request) {
    assertThat(request.operation()).contains(operation);
    JsonNode example =
        SpecBundle.load().operation(operation).orElseThrow().requestExamples().get("documented");
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (example == null) {
      assertThat(body).isEmpty();
    } else {
      assertThatJson(body).isEqualTo(withoutNulls(example));
    }
  }
}
