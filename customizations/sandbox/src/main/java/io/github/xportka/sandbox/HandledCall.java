package io.github.xportka.sandbox;

import org.jspecify.annotations.Nullable;

/** Response to a call, and the failure that changes how the response is sent. */
record HandledCall(SandboxResponse response, @Nullable InjectedFailure failure) {}
