package io.github.xportka.contract.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.util.List;
import java.util.function.Consumer;

/** Errors of a provider. */
final class SandboxMutations {
  static final String PREVIEW = "the preview of an order of one line";
  private static final String WRONG_SECRET = "the preview of an order, signed with a wrong secret";

  private SandboxMutations() {}

  static List<Mutation> all() {
    return List.of(
        responds("a refusal", sandbox -> sandbox.refuse(Operation.PREVIEW_ORDER)),
        responds(
            "another operation's response",
            sandbox ->
                sandbox.respondInvalid(Operation.PREVIEW_ORDER, example(Operation.PAY_ORDER))),
        responds(
            "HTML",
            sandbox -> sandbox.respond(Operation.PREVIEW_ORDER, 200, "<html>".getBytes(UTF_8))),
        responds(
            "an empty body", sandbox -> sandbox.respond(Operation.PREVIEW_ORDER, 200, new byte[0])),
        responds(
            "another status",
            sandbox ->
                sandbox.respond(
                    Operation.PREVIEW_ORDER,
                    500,
                    example(Operation.PREVIEW_ORDER).toString().getBytes(UTF_8))),
        starts("no check of signatures", WRONG_SECRET, sandbox -> sandbox.verifySignatures(false)),
        starts(
            "another secret",
            PREVIEW,
            sandbox -> sandbox.credentials(XportSandbox.TEST_ACCESS_KEY, "another-secret")),
        starts(
            "another unit of time",
            PREVIEW,
            sandbox -> sandbox.timestampUnit(TimestampUnit.MILLISECONDS)),
        starts(
            "another digest",
            PREVIEW,
            sandbox ->
                sandbox.signingFormula(
                    SigningScheme.HEADER_SIGNATURE,
                    SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE)
                        .withDigest(SignatureDigest.of("SHA-256")))));
  }

  private static Mutation responds(String description, Consumer<XportSandbox> change) {
    return new Mutation(
        "sandbox",
        "responds with " + description,
        contract -> contract.changeResponse(PREVIEW, change));
  }

  private static Mutation starts(
      String description, String interaction, Consumer<XportSandbox.Builder> change) {
    return new Mutation(
        "sandbox",
        "has " + description,
        contract -> contract.configureSandbox(interaction, change));
  }

  /** Sets the documented response with a change. */
  static void respond(XportSandbox sandbox, JsonPatch change) {
    try {
      JsonNode response = change.apply(example(Operation.PREVIEW_ORDER));
      sandbox.respondInvalid(Operation.PREVIEW_ORDER, response);
    } catch (JsonPatchException e) {
      throw new IllegalArgumentException("Adapt the mutation to the example.", e);
    }
  }

  private static JsonNode example(Operation operation) {
    return requireNonNull(
        SpecBundle.load().operation(operation).orElseThrow().responseExamples().get("documented"));
  }
}
