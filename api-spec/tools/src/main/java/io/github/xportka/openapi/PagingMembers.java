package io.github.xportka.openapi;

import org.jspecify.annotations.Nullable;

/**
 * What the members of a list that comes in pages are called on the wire.
 *
 * @param page the request's member with the number of the page
 * @param container the answer's member that the others are in, or null when they are in the answer
 * @param items the member with the items
 * @param currentPage the member with the number of the page, or null when there is none
 */
public record PagingMembers(
    String page, @Nullable String container, String items, @Nullable String currentPage) {}
