package io.github.xportka.openapi.page;

/**
 * A list of parameters on a page.
 *
 * @param in where they go
 * @param line the line of the heading
 * @param fields the parameters
 * @param complete whether the page shows the list to its end
 */
record Section(String in, int line, FieldList fields, boolean complete) {}
