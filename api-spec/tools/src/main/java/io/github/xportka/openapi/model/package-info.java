/**
 * Immutable model of an OpenAPI 3.0 document: {@link OpenApiDocument}, {@link Operation}, {@link
 * Parameter}, {@link Body}, {@link Schema}, {@link Property}, {@link Example}, {@link
 * SecurityScheme} and {@link Evidence}, each with its {@link Position} in a source file.
 *
 * <p>The document is a folder of files that refer to each other, or a single bundled document. Each
 * question about a document has its code in one class:
 *
 * <ul>
 *   <li>references between files and within a file: {@link Node#target()}
 *   <li>references to named schemas, {@code allOf}, {@code nullable}, and schemas of values within
 *       a text: {@link Schema}
 *   <li>values of an example for each schema: {@link ExampleValues}
 *   <li>inheritance of evidence: {@link EvidenceResolver} for a document, {@link Evidence} for the
 *       step from a place to what it contains
 *   <li>HTTP methods of a path item: {@link HttpMethod}
 *   <li>names in camel case: {@link CamelCase}
 *   <li>reading and writing YAML and JSON: {@link DocumentMapper}
 *   <li>lines of values in a text: {@link SourceTree}
 *   <li>changes of a YAML text: {@link YamlEditor}
 *   <li>changes of evidence in the files: {@link EvidenceEditor}
 * </ul>
 */
@NullMarked
package io.github.xportka.openapi.model;

import org.jspecify.annotations.NullMarked;
