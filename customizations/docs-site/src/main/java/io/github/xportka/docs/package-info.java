/**
 * Documentation site of the API. The build fills the templates in {@code src/main/site} with the
 * content of the spec; {@link io.github.xportka.docs.DocumentationSite} gives access to the files
 * in the jar.
 */
@NullMarked
package io.github.xportka.docs;

import org.jspecify.annotations.NullMarked;
