package io.github.xportka.openapi.page;

/**
 * Something that a page says and the spec does not, or the other way about.
 *
 * @param kind what it is about
 * @param what the place, such as {@code request.logisticInfos[].lineItem}, {@code query.sign} or
 *     {@code modified}: the name by which the spec acknowledges a known difference
 * @param sentence what differs, fit for a terminal
 * @param line the line of the page; 0 when the page has none for it
 * @param place where the spec says it, or where it would
 */
public record Difference(Kind kind, String what, String sentence, int line, SpecPlace place) {
  /** What a difference is about. */
  public enum Kind {
    /** The page's operation is not in the spec. */
    OPERATION,
    /** The HTTP method. */
    METHOD,
    /** The path. */
    PATH,
    /** When the page was modified. */
    MODIFIED,
    /** A query parameter, a header, or another parameter. */
    PARAMETER,
    /** A body that only one of the two has, or its media type. */
    BODY,
    /** An answer's HTTP status. */
    STATUS,
    /** A member that only one of the two has. */
    MEMBER,
    /** The type of a member or a parameter. */
    TYPE,
    /** Whether a member or a parameter is required. */
    REQUIRED,
    /** An example, or a value in it. */
    EXAMPLE,
    /** An acknowledgement in the spec that matches nothing, or gives no reason. */
    ACKNOWLEDGEMENT
  }

  /** Line, place and sentence, on one line. */
  @Override
  public String toString() {
    return (line == 0 ? "" : "line " + line + ", ") + place + ": " + sentence;
  }
}
