/** Round trips of JSON through the generated records. */
@NullMarked
package io.github.xportka.contract.records;

import org.jspecify.annotations.NullMarked;
