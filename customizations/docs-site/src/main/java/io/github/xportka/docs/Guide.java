package io.github.xportka.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.xportka.openapi.EvidenceLevel;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the prose pages that are computed from the spec. A page asks for one with its name
 * in double braces, alone on a line; what it gets is Markdown.
 */
final class Guide {
  private static final Pattern REQUEST = Pattern.compile("(?m)^\\{\\{([a-z-]+)}}$");
  private static final ObjectWriter PRETTY =
      JsonMapper.builder()
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                  .withSeparators(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

  private final Bundle bundle;
  private final String changelog;
  private final Map<String, Supplier<String>> parts = new LinkedHashMap<>();

  Guide(Bundle bundle, String changelog) {
    this.bundle = bundle;
    this.changelog = changelog;
    parts.put("operations", this::operations);
    parts.put("signing", this::signing);
    parts.put("messages", this::messages);
    parts.put("counts", this::counts);
    parts.put("members", this::members);
    parts.put("changelog", () -> this.changelog);
  }

  /** Puts in what a page asks for. */
  String complete(String file, String markdown) {
    return REQUEST
        .matcher(markdown)
        .replaceAll(
            request -> {
              Supplier<String> part = parts.get(request.group(1));
              if (part == null) {
                throw new SiteException(
                    file,
                    "there is no part '" + request.group(1) + "'.",
                    "Use one of " + String.join(", ", parts.keySet()) + ".");
              }
              return Matcher.quoteReplacement(part.get().strip());
            });
  }

  private String operations() {
    StringBuilder text = new StringBuilder();
    bundle
        .tags()
        .forEach(
            (tag, meaning) -> {
              text.append("### ").append(Words.title(tag)).append("\n\n").append(meaning.strip());
              text.append("\n\n| operation | path | path known | request | response |\n");
              text.append("|---|---|---|---|---|\n");
              for (Operation operation : bundle.operations()) {
                if (operation.tag().equals(tag)) {
                  row(
                      text,
                      "[" + operation.summary() + "](" + reference(operation) + ")",
                      "`" + operation.path() + "`",
                      level(operation, "path"),
                      level(operation, "request"),
                      level(operation, "response"));
                }
              }
              text.append('\n');
            });
    return text.toString();
  }

  private static String level(Operation operation, String part) {
    if (part.equals("request") && operation.request().isMissingNode()) {
      return "no body";
    }
    return operation.evidence(part).badge();
  }

  /** Where the reference shows an operation. */
  static String reference(Operation operation) {
    return "reference.html#tag/" + operation.tag() + "/" + operation.id();
  }

  private String signing() {
    StringBuilder text = new StringBuilder();
    for (SigningScheme scheme : bundle.signingSchemes().values()) {
      List<Operation> operations =
          bundle.operations().stream()
              .filter(operation -> operation.signingScheme().equals(scheme.name()))
              .toList();
      if (!operations.isEmpty()) {
        signing(text, scheme, operations);
      }
    }
    return text.toString();
  }

  private void signing(StringBuilder text, SigningScheme scheme, List<Operation> operations) {
    text.append("## ").append(Words.title(scheme.name())).append("\n\n");
    text.append(scheme.evidence().badge()).append(' ').append(scheme.description()).append("\n\n");
    inferred(text, scheme.inferred());
    text.append("Signed this way: ");
    text.append(
        String.join(
            ", ",
            operations.stream()
                .map(operation -> "[" + operation.summary() + "](" + reference(operation) + ")")
                .toList()));
    text.append(".\n\n| name | sent as | known | meaning |\n|---|---|---|---|\n");
    for (SigningScheme.Parameter parameter : scheme.allParameters()) {
      row(
          text,
          "`" + parameter.name() + "`",
          parameter.in().equals("query") ? "query parameter" : parameter.in(),
          parameter.evidence().badge(),
          parameter.description());
    }
    example(text.append('\n'), scheme, bestKnown(operations));
  }

  private static Operation bestKnown(List<Operation> operations) {
    return Collections.min(
        operations, Comparator.comparing(operation -> operation.evidence("path").level()));
  }

  private void example(StringBuilder text, SigningScheme scheme, Operation operation) {
    SignedRequest signed =
        SignedRequest.of(scheme, operation.path(), documented(operation).toString());
    text.append("### Worked example: ").append(operation.summary()).append("\n\n");
    text.append("The formula:\n\n");
    block(text, "text", formula(scheme));
    text.append("What is digested, once its values are in it:\n\n");
    block(text, "text", signed.digested());
    text.append("The signature:\n\n");
    block(text, "text", signed.signature());
    text.append("The request:\n\n");
    StringBuilder request = new StringBuilder();
    String address = server() + operation.path() + query(signed.query());
    request.append(operation.method()).append(' ').append(address).append('\n');
    signed.headers().forEach((name, value) -> request.append(name + ": " + value + "\n"));
    block(text, "http", request.toString());
    text.append("The same for a shell:\n\n");
    block(text, "shell", curl(operation, signed));
  }

  private static String formula(SigningScheme scheme) {
    return (scheme.letterCase().equals("upper") ? "UPPER" : "LOWER")
        + "(HEX("
        + scheme.digest()
        + "(\""
        + scheme.formula()
        + "\")))";
  }

  private String curl(Operation operation, SignedRequest signed) {
    StringBuilder line = new StringBuilder();
    line.append("curl '").append(server()).append(operation.path());
    line.append(query(signed.query())).append("' \\\n");
    signed
        .headers()
        .forEach((name, value) -> line.append("  -H '" + name + ": " + value + "' \\\n"));
    line.append("  -H 'content-type: application/json' \\\n");
    line.append("  -d '")
        .append(documented(operation).toString().replace("'", "'\\''"))
        .append("'");
    return line.toString();
  }

  private static String query(Map<String, String> query) {
    StringBuilder text = new StringBuilder();
    query.forEach(
        (name, value) -> text.append(text.isEmpty() ? '?' : '&').append(name + "=" + value));
    return text.toString();
  }

  private String server() {
    return bundle.document().path("servers").path(0).path("url").asText();
  }

  private String messages() {
    StringBuilder text = new StringBuilder();
    for (Operation message : bundle.messages()) {
      Evidence evidence = message.evidence("request");
      text.append("### ").append(message.path()).append("\n\n");
      text.append(evidence.badge()).append(' ').append(message.description().strip());
      text.append(" [Its members](members.html#")
          .append(Words.anchor(message.id()))
          .append(").\n\n");
      for (JsonNode example : message.request().path("examples")) {
        text.append(example.path("summary").asText().strip()).append(":\n\n");
        block(text, "json", json(example.path("value")));
      }
    }
    return text.toString();
  }

  /** How many members of each operation are known how well. */
  private String counts() {
    StringBuilder text = new StringBuilder("| operation |");
    StringBuilder line = new StringBuilder("\n|---|");
    for (EvidenceLevel level : EvidenceLevel.values()) {
      text.append(' ').append(Evidence.badge(level, "#" + level.word())).append(" |");
      line.append("---:|");
    }
    text.append(line).append('\n');
    for (Operation operation : bundle.operations()) {
      Map<EvidenceLevel, Integer> counts = new EnumMap<>(EvidenceLevel.class);
      for (String part : List.of("request", "response")) {
        for (Member member : Members.of(bundle, operation, part).list()) {
          counts.merge(member.evidence().level(), 1, Integer::sum);
        }
      }
      text.append("| [").append(operation.summary()).append("](members.html#");
      text.append(Words.anchor(operation.id())).append(") |");
      for (EvidenceLevel level : EvidenceLevel.values()) {
        Integer count = counts.get(level);
        text.append(' ').append(count == null ? "" : count).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String members() {
    StringBuilder text = new StringBuilder();
    for (Operation operation : bundle.operations()) {
      text.append("## ").append(operation.id()).append("\n\n");
      text.append('[').append(operation.summary()).append("](").append(reference(operation));
      text.append("), `").append(operation.method()).append(' ').append(operation.path());
      text.append("`. Page: ").append(operation.pageLink()).append("\n\n");
      inferred(text, Evidence.inferred(operation.node()));
      members(text, "Request", Members.of(bundle, operation, "request"));
      members(text, "Response", Members.of(bundle, operation, "response"));
    }
    for (Operation message : bundle.messages()) {
      text.append("## ").append(message.path()).append("\n\n");
      text.append(message.description().strip());
      text.append(" Page: ").append(message.pageLink()).append("\n\n");
      members(text, "Message", Members.of(bundle, message, "request"));
      bundle
          .messageBody(message.path())
          .ifPresent(schema -> members(text, "Body", Members.ofMessageBody(bundle, schema)));
    }
    return text.toString();
  }

  private static void members(StringBuilder text, String title, Members members) {
    if (members.list().isEmpty()) {
      return;
    }
    text.append("### ").append(title).append("\n\n");
    text.append("| member | type | known | meaning |\n|---|---|---|---|\n");
    for (Member member : members.list()) {
      row(
          text,
          "`" + member.path() + "`" + (member.required() ? " (required)" : ""),
          member.type(),
          member.evidence().badge(),
          member.description());
    }
    text.append('\n');
    inferred(text, members.inferred());
  }

  private static void inferred(StringBuilder text, Iterable<String> sentences) {
    if (sentences.iterator().hasNext()) {
      text.append("Inferred, since no page says it:\n\n");
      sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
      text.append('\n');
    }
  }

  private static JsonNode documented(Operation operation) {
    return operation.request().path("examples").path("documented").path("value");
  }

  private static void block(StringBuilder text, String language, String content) {
    text.append("```").append(language).append('\n').append(content.strip()).append("\n```\n\n");
  }

  private static void row(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ")
          .append(cell.replace("|", "\\|").replaceAll("\\s+", " ").strip())
          .append(' ');
    }
    text.append("|\n");
  }

  private static String json(JsonNode value) {
    try {
      return PRETTY.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
