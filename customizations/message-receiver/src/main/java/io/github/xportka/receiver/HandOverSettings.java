package io.github.xportka.receiver;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Settings of the hand-over to the application. */
record HandOverSettings(
    int threads,
    RetrySchedule retries,
    Duration handlerTimeout,
    Duration pollInterval,
    Duration takeOverAfter,
    Consumer<FailedAttempt> failureListener,
    Clock clock) {}
