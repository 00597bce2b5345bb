package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenQuestionRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir private Path folder;

  @Test
  void refusesEachOpenQuestion() {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder)
            .replace(
                PAGE,
                "    x-retry: unsafe\n",
                "    x-retry: unsafe\n    x-open-questions: ['What is it?', 'Is it safe?']\n");

    LintAssert.lint(parcels)
        .finds(PAGE + "#/pathItem/post/x-open-questions/0", "The question 'What is it?' is open.")
        .finds(PAGE + "#/pathItem/post/x-open-questions/1", "delete it")
        .findsNothingElse();
  }

  @Test
  void refusesQuestionThatIsNotInAList() {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder)
            .replace(
                PAGE, "    x-retry: unsafe\n", "    x-retry: unsafe\n    x-open-questions: Why?\n");

    LintAssert.lint(parcels)
        .finds(PAGE + "#/pathItem/post/x-open-questions", "The question 'Why?' is open.")
        .findsNothingElse();
  }
}
