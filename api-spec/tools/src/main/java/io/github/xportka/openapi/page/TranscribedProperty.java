package io.github.xportka.openapi.page;

/**
 * Property of an object of a transcribed page.
 *
 * @param name the name on the wire
 * @param value the value
 * @param isRequired whether the page requires the property, and each object of the examples has it
 * @param isLeftOut whether an object of the examples does not have the property
 */
record TranscribedProperty(
    String name, TranscribedValue value, boolean isRequired, boolean isLeftOut) {}
