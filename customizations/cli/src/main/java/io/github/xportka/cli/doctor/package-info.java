/** Command that checks a connection and probes what is unknown about a platform. */
@NullMarked
package io.github.xportka.cli.doctor;

import org.jspecify.annotations.NullMarked;
