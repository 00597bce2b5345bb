/**
 * The vendor's documentation pages beside the spec: reads a saved page, compares it with the spec,
 * and transcribes one that the spec does not have yet.
 *
 * <pre>{@code
 * DocumentationPage page = DocumentationPage.read(Path.of("page.txt"));
 * PageComparison comparison = PageComparison.of(page, SpecDocument.bundled());
 * comparison.differences().forEach(System.out::println);
 * }</pre>
 *
 * <p>A page is a stranger's text. It is read in bounded time and memory, and never handed on as it
 * came: whatever of it is in a message, a sentence or a file has its control characters escaped.
 */
@NullMarked
package io.github.xportka.openapi.page;

import org.jspecify.annotations.NullMarked;
