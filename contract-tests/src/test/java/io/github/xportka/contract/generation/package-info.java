/** Generation of a client from a spec with an added operation. */
@NullMarked
package io.github.xportka.contract.generation;

import org.jspecify.annotations.NullMarked;
