/**
 * Documentation site of the API. The build fills the templates in {@code src/main/site} with the
 * content of the spec. The jar contains the files in the folder {@code files} of this package, and
 * their paths in {@code files/files.txt}.
 *
 * <p>The pages do not send requests. A server whose API the reader may call replaces the file
 * {@code assets/sandbox.js} by a script of its own:
 *
 * <pre>{@code
 * window.xportSandbox = {"baseUrl": "/api", "accessKey": "…", "accessSecret": "…", "userId": "…"};
 * }</pre>
 *
 * <p>The reference then sends requests to that base URL and signs them with that key pair. Every
 * reader of the site can read the key pair, so it must be a test pair.
 */
@NullMarked
package io.github.xportka.docs;

import org.jspecify.annotations.NullMarked;
