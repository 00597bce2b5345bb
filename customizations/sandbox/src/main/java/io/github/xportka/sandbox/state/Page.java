package io.github.xportka.sandbox.state;

import io.github.xportka.sandbox.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param number the number of the page, starting at 1
 * @param size the largest number of entries on a page
 * @param total the number of entries on all pages
 * @param entries the entries on this page
 */
record Page<T>(int number, int size, int total, List<T> entries) {
  static final int DEFAULT_SIZE = 20;

  /** Largest page of 1688's order list and searches. */
  private static final int MAX_SIZE = 100;

  static <T> Page<T> of(List<T> all, @Nullable Integer number, @Nullable Integer size) {
    int pageNumber = number == null ? 1 : number;
    int pageSize = size == null ? DEFAULT_SIZE : size;
    if (pageNumber < 1 || pageSize < 1) {
      throw Refusal.INVALID_VALUE.because(
          "The page %d with %d entries does not exist. Use numbers from 1.", pageNumber, pageSize);
    }
    if (pageSize > MAX_SIZE) {
      throw Refusal.LIMIT_EXCEEDED.because(
          "The page is too large: %d entries. Request at most %d entries.", pageSize, MAX_SIZE);
    }
    List<T> entries =
        all.stream().skip((long) (pageNumber - 1) * pageSize).limit(pageSize).toList();
    return new Page<>(pageNumber, pageSize, all.size(), entries);
  }

  /**
   * Checks the limit that a provider state requests.
   *
   * @throws IllegalArgumentException if pages have another limit
   */
  static void requireLargest(long size) {
    if (size != MAX_SIZE) {
      throw new IllegalArgumentException(
          "Pages of the sandbox have at most %d entries, not %d. Correct the provider state."
              .formatted(MAX_SIZE, size));
    }
  }

  int pages() {
    return (total + size - 1) / size;
  }
}
