package io.github.xportka.openapi;

import org.jspecify.annotations.Nullable;

/**
 * What the members of an operation's envelope are called on the wire.
 *
 * @param code the member with the platform's code
 * @param message the member with the platform's message
 * @param success the member that says whether the call succeeded, or null when there is none
 * @param requestId the member that the vendor's support asks for, or null when there is none
 */
public record EnvelopeMembers(
    String code, String message, @Nullable String success, @Nullable String requestId) {}
