/**
 * Documentation site of the API. The build generates the site from the spec; {@link
 * io.github.xportka.docs.DocumentationSite} gives access to its files in the jar.
 */
@NullMarked
package io.github.xportka.docs;

import org.jspecify.annotations.NullMarked;
