package io.github.xportka.client;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.api.Operation;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of calls under each fault, which are the same for every transport. */
abstract class TransportFaultSuite extends TransportFixture {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /**
   * Calls an unsafe and a safe operation under a fault.
   *
   * @param result the result of both calls
   * @param unsafe the number of requests that the server received for the unsafe call
   * @param safe the number of requests that the server received for the safe call
   * @param open the number of open connections after each call, if it is the same for every
   *     transport
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          FAULT                   | RESULT           | UNSAFE | SAFE | OPEN
          NONE                    | success          | 1      | 1    | 1
          REFUSED                 | lost, sent NO    | 0      | 0    | 0
          RESET_BEFORE_READING    | lost, sent MAYBE | 0      | 0    | 0
          RESET_AFTER_READING     | lost, sent MAYBE | 1      | 3    | 0
          CLOSED_WITHOUT_RESPONSE | lost, sent MAYBE | 1      | 3    | 0
          SILENCE                 | lost, sent MAYBE | 1      | 3    | 0
          SILENCE_IN_BODY         | lost, sent MAYBE | 1      | 3    | 0
          SLOW_HEADER             | lost, sent MAYBE | 1      | 1    | 0
          SLOW_BODY               | lost, sent MAYBE | 1      | 1    | 0
          NOT_HTTP                | lost, sent MAYBE | 1      | 3    | 0
          GARBAGE_BEFORE_STATUS   | lost, sent MAYBE | 1      | 3    | 0
          PARTIAL_HEADER          | lost, sent MAYBE | 1      | 3    | 0
          HUGE_HEADER             | lost, sent MAYBE | 1      | 3    | 0
          TRUNCATED_BODY          | lost, sent MAYBE | 1      | 3    | 0
          TRUNCATED_CHUNK         | lost, sent MAYBE | 1      | 3    | 0
          MISSING_LAST_CHUNK      | lost, sent MAYBE | 1      | 3    | 0
          MALFORMED_CHUNK         | lost, sent MAYBE | 1      | 3    | 0
          MALFORMED_STATUS        | lost, sent MAYBE | 1      | 3    | 0
          MALFORMED_LENGTH        | lost, sent MAYBE | 1      | 3    | 0
          NEGATIVE_LENGTH         | lost, sent MAYBE | 1      | 3    | 0
          CONFLICTING_LENGTHS     | lost, sent MAYBE | 1      | 3    | any
          SWITCHING_PROTOCOLS     | lost, sent MAYBE | 1      | 3    | 0
          TRUNCATED_GZIP          | lost, sent MAYBE | 1      | 3    | any
          FALSE_GZIP              | unreadable 200   | 1      | 1    | any
          CORRUPT_GZIP            | unreadable 200   | 1      | 1    | any
          BROTLI                  | unreadable 200   | 1      | 1    | 1
          EMPTY                   | unreadable 200   | 1      | 1    | 1
          NO_CONTENT              | unreadable 204   | 1      | 1    | 1
          HTML                    | unreadable 200   | 1      | 1    | 1
          NO_ENVELOPE             | unreadable 200   | 1      | 1    | 1
          TRUNCATED_JSON          | unreadable 200   | 1      | 1    | 1
          TRAILING_GARBAGE        | unreadable 200   | 1      | 1    | 1
          WRONG_TYPE              | unreadable 200   | 1      | 1    | 1
          HUNDRED_MEGABYTES       | unreadable 200   | 1      | 1    | 0
          GZIP_BOMB               | unreadable 200   | 1      | 1    | any
          WRONG_CHARSET           | unreadable 200   | 1      | 1    | 1
          GZIP                    | success          | 1      | 1    | 1
          UTF_16                  | success          | 1      | 1    | 1
          BYTE_ORDER_MARK         | success          | 1      | 1    | 1
          DUPLICATE_HEADERS       | success          | 1      | 1    | 1
          INFORMATION_FIRST       | success          | 1      | 1    | 1
          CLOSED_AFTER_RESPONSE   | success          | 1      | 1    | 0
          SURPLUS_RESPONSE        | success          | 1      | 1    | any
          STATUS_302              | HTTP 302         | 1      | 1    | 1
          STATUS_307              | HTTP 307         | 1      | 1    | 1
          STATUS_401              | HTTP 401         | 1      | 1    | 1
          STATUS_403              | HTTP 403         | 1      | 1    | 1
          STATUS_404              | HTTP 404         | 1      | 1    | 1
          STATUS_407              | HTTP 407         | 1      | 1    | 1
          STATUS_408              | HTTP 408         | 1      | 3    | 1
          STATUS_421              | HTTP 421         | 1      | 1    | 1
          STATUS_429              | HTTP 429         | 1      | 3    | 1
          STATUS_500              | HTTP 500         | 1      | 3    | 1
          STATUS_503              | HTTP 503         | 1      | 3    | 1
          REFUSAL                 | refused 200      | 1      | 1    | 1
          CONTRADICTION           | refused 200      | 1      | 1    | 1
          REFUSAL_WITH_STATUS_500 | refused 500      | 1      | 3    | 1
          """)
  void reportsFault(ServerFault fault, String result, int unsafe, int safe, String open)
      throws Exception {
    SoftAssertions all = new SoftAssertions();
    check(all, fault, UNSAFE, result, unsafe, open);
    check(all, fault, SAFE, result, safe, open);
    all.assertAll();
  }

  private void check(
      SoftAssertions all,
      ServerFault fault,
      Operation operation,
      String result,
      int requests,
      String open)
      throws Exception {
    try (RecordingServer faulty = new RecordingServer();
        XportClient client =
            fault.limit(builder()).baseUrl(faulty.url()).maxResponseBytes(100_000).build()) {
      fault.cause(faulty);
      all.assertThat(CallResult.of(catchThrowable(() -> TestCalls.raw(client, operation, "1"))))
          .as("result of %s", operation)
          .isEqualTo(result);
      all.assertThat(faulty.requests()).as("requests of %s", operation).hasSize(requests);
      if (!open.equals("any")) {
        int expected = Integer.parseInt(open);
        all.assertThat(faulty.awaitOpenConnections(expected, LONGEST_WAIT))
            .as("open connections after %s", operation)
            .isEqualTo(expected);
      }
    }
  }
}
