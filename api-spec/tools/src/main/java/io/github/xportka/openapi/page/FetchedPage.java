package io.github.xportka.openapi.page;

import java.util.Optional;

/**
 * Result of a download.
 *
 * @param address the address that was requested
 * @param content the content, or empty if the download failed
 * @param problem the reason of the failure and what to do, or empty if the download succeeded
 */
public record FetchedPage(String address, Optional<byte[]> content, Optional<String> problem) {}
