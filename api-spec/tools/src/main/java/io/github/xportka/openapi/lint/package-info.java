/** Lint of an OpenAPI document: {@link io.github.xportka.openapi.lint.Linter} and its rules. */
@NullMarked
package io.github.xportka.openapi.lint;

import org.jspecify.annotations.NullMarked;
