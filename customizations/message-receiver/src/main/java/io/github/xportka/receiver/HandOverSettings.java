package io.github.xportka.receiver;

import java.time.Clock;
import java.time.Duration;

/** Settings of the hand-over to the application. */
record HandOverSettings(
    int threads,
    RetrySchedule retries,
    Duration handlerTimeout,
    Duration pollInterval,
    Duration takeOverAfter,
    Clock clock) {}
