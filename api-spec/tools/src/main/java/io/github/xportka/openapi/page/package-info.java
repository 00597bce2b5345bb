/**
 * Import of documentation pages. A page is read into a partial OpenAPI operation: the statements of
 * the page and nothing else, each with its line. {@link
 * io.github.xportka.openapi.page.PageComparison} compares the operation with the spec, and {@link
 * io.github.xportka.openapi.page.PageTranscription} writes it as a new page file of the spec.
 */
@NullMarked
package io.github.xportka.openapi.page;

import org.jspecify.annotations.NullMarked;
