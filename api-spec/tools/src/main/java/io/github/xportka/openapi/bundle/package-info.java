/** Bundling of a document of many files into one. */
@NullMarked
package io.github.xportka.openapi.bundle;

import org.jspecify.annotations.NullMarked;
