package io.github.xportka.spec.page;

/**
 * An answer that a page shows.
 *
 * @param status its HTTP status; empty when the page names none
 * @param line the line that the page begins with it
 * @param body its body
 */
record Response(String status, int line, Body body) {}
