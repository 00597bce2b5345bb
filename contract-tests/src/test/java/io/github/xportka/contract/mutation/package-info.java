/**
 * Mutation tests of the checks: each changes one part of the contract and expects a check to fail.
 */
@NullMarked
package io.github.xportka.contract.mutation;

import org.jspecify.annotations.NullMarked;
