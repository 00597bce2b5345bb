package io.github.xportka.contract.style;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words and phrases that the documentation does not use, each with its replacement. */
final class ProhibitedPhrases {
  private static final Pattern CODE =
      Pattern.compile(
          "`[^`]+`|\\{@(?:code|link|linkplain|literal|value)\\s[^}]*}|<code>.*?</code>");

  /** Rest of a sentence. A blank line, a heading, a list item and a table row end it as well. */
  private static final String SENTENCE = "(?:[^.?!:\\n]|\\n(?!\\s*(?:\\n|[-#|])))*";

  private static final List<Phrase> TABLE =
      List.of(
          phrase("answer(s|ed|ing)?", "write response, or the verb respond or return"),
          phrase("vocabular(y|ies)", "write enum or open enum"),
          phrase("faults?", "write error, failure, violation or difference"),
          phrase("slips?", "write error, change or mutation"),
          phrase("mishaps?", "write error or failure"),
          phrase("members?", "write property, parameter or header"),
          phrase("(no|some|any)body", "name the role, such as the caller, or use the passive"),
          phrase("who(m|so)?ever", "name the role, such as the caller"),
          phrase("there (is|are|was|were) (no|none)", "write not found, unknown or not supported"),
          phrase("there (is|are) nothing", "write not found, unknown or empty"),
          phrase(
              "(is|are|was|were) (no (?!longer|more|less|later)\\w+|none of)",
              "negate the verb: is not, are not"),
          phrase("what (was|is) kept", "write baseline or released contract"),
          phrase("pages? that says?", "write documentation page"),
          phrase("no page (says?|names|shows)", "write not documented"),
          phrase("(is|are|was|were) taken out", "write is redacted or is masked"),
          phrase("takes? out", "write redacts or masks"),
          phrase("says? so", "repeat the statement, or write reports"),
          phrase("but for", "write except"),
          phrase(
              "(?-i:What|Who|Whoever)(?= )" + SENTENCE + "\\.(?=\\s|$)",
              "use a noun in the place of the clause"));

  private ProhibitedPhrases() {}

  /** Finds the phrases of the table. Code between backquotes or in a code tag is skipped. */
  static Stream<StyleViolation> in(Prose prose) {
    String text = withoutCode(prose.text());
    return TABLE.stream()
        .flatMap(
            phrase ->
                phrase
                    .pattern()
                    .matcher(text)
                    .results()
                    .map(match -> violation(prose, match, phrase)));
  }

  private static StyleViolation violation(Prose prose, MatchResult match, Phrase phrase) {
    String found = match.group().replaceAll("\\s+", " ");
    return new StyleViolation(
        prose.file(), prose.lineAt(match.start()), found, phrase.replacement());
  }

  /** Blanks code, and keeps every position and line break. */
  private static String withoutCode(String text) {
    return CODE.matcher(text)
        .replaceAll(code -> code.group().replaceAll("[^\\n]", "_").replace("$", "\\$"));
  }

  private static Phrase phrase(String regex, String replacement) {
    String flexible = regex.replace(" ", "[\\s*]+");
    return new Phrase(
        Pattern.compile(
            "(?<![\\w-])" + "(?:" + flexible + ")" + "(?![\\w-])", Pattern.CASE_INSENSITIVE),
        replacement);
  }

  /** Row of the table. */
  private record Phrase(Pattern pattern, String replacement) {}
}
