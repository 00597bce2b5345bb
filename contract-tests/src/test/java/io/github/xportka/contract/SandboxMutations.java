package io.github.xportka.contract;

import static io.github.xportka.contract.Mutation.ofSandbox;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.util.List;
import java.util.function.Consumer;

/** Ways in which a provider that is not the platform could differ from it. */
final class SandboxMutations {
  private static final String PREVIEW = "the preview of an order of one line";
  private static final String WRONG_SECRET = "the preview of an order, signed with a wrong secret";

  private SandboxMutations() {}

  static List<Mutation> all() {
    return List.of(
        answers("a refusal", sandbox -> sandbox.refuse(Operation.PREVIEW_ORDER)),
        answers(
            "another operation's answer",
            sandbox -> sandbox.respond(Operation.PREVIEW_ORDER, example(Operation.PAY_ORDER))),
        answers("a renamed member", with(answer -> answer.set("message", answer.remove("msg")))),
        answers("a retyped member", with(answer -> answer.put("code", "two hundred"))),
        answers("no data", with(answer -> answer.remove("data"))),
        answers("a list of nothing", with(answer -> answer.putArray("data"))),
        answers("an object for a list", with(answer -> answer.set("data", answer.at("/data/0")))),
        answers(
            "an amount as text",
            with(answer -> ((ObjectNode) answer.at("/data/0")).put("sumPayment", "64.00"))),
        answers(
            "HTML",
            sandbox -> sandbox.respond(Operation.PREVIEW_ORDER, 200, "<html>".getBytes(UTF_8))),
        answers("nothing", sandbox -> sandbox.respond(Operation.PREVIEW_ORDER, 200, new byte[0])),
        answers(
            "another status",
            sandbox ->
                sandbox.respond(
                    Operation.PREVIEW_ORDER,
                    500,
                    example(Operation.PREVIEW_ORDER).toString().getBytes(UTF_8))),
        starts("no eye for signatures", WRONG_SECRET, sandbox -> sandbox.verifySignatures(false)),
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

  private static Mutation answers(String what, Consumer<XportSandbox> plan) {
    return ofSandbox("answers " + what, mutant -> mutant.planSandbox(PREVIEW, plan));
  }

  private static Mutation starts(
      String what, String interaction, Consumer<XportSandbox.Builder> start) {
    return ofSandbox("has " + what, mutant -> mutant.startSandbox(interaction, start));
  }

  private static Consumer<XportSandbox> with(Consumer<ObjectNode> change) {
    return sandbox -> {
      ObjectNode answer = example(Operation.PREVIEW_ORDER);
      change.accept(answer);
      sandbox.respond(Operation.PREVIEW_ORDER, answer);
    };
  }

  private static ObjectNode example(Operation operation) {
    return (ObjectNode)
        requireNonNull(
            SpecBundle.load()
                .operation(operation)
                .orElseThrow()
                .responseExamples()
                .get("documented"));
  }
}
