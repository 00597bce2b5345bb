package io.github.xportka.cli.page;

import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import org.jspecify.annotations.Nullable;

/**
 * Result for one page: a comparison, or the reason why the page was not compared.
 *
 * @param name the file, or the address of a downloaded page
 * @param operationId the operation, if it is known without a comparison
 */
record CheckedPage(
    String name,
    @Nullable String operationId,
    @Nullable DocumentationPage page,
    @Nullable PageComparison comparison,
    @Nullable String problem) {

  static CheckedPage compared(String name, DocumentationPage page, PageComparison comparison) {
    return new CheckedPage(name, null, page, comparison, null);
  }

  static CheckedPage failed(String name, @Nullable String operationId, @Nullable String problem) {
    return new CheckedPage(name, operationId, null, null, problem);
  }

  int exitCode() {
    return comparison == null ? PageComparison.INCOMPLETE : comparison.exitCode();
  }
}
