package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method and the path that a page is about, which stand above its first section. A method
 * alone on its line, with the path below it, is the page's; the last one, if there are more. Where
 * there is none, it is the first line with both: a description may name other operations. What is
 * above, such as the site's navigation, is no part of the page but for the title.
 */
final class EndpointFinder {
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private static final int LONGEST_PATH = 500;
  private static final int MOST_NAMED = 5;

  private final PageLines lines;

  EndpointFinder(PageLines lines) {
    this.lines = lines;
  }

  /**
   * What was found.
   *
   * @param endpoint title, method and path
   * @param next the index of the line behind them
   * @param others the lines of other operations that are named above the first section
   */
  record Found(DocumentationPage.Endpoint endpoint, int next, List<Integer> others) {}

  /** What stands on the lines of a method and its path. */
  private record Candidate(int methodIndex, String method, int pathIndex, String path) {
    boolean isOnTwoLines() {
      return pathIndex > methodIndex;
    }

    boolean isSame(Candidate other) {
      return method.equals(other.method) && path.equals(other.path);
    }
  }

  /**
   * Finds them.
   *
   * @throws UnreadablePageException when there are none
   */
  Found find() {
    List<Candidate> candidates = candidates();
    if (candidates.isEmpty()) {
      throw new UnreadablePageException(nothingFound());
    }
    Candidate found =
        candidates.stream()
            .filter(Candidate::isOnTwoLines)
            .reduce((one, later) -> later)
            .orElse(candidates.get(0));
    if (lines.isOpen(found.pathIndex())) {
      throw new UnreadablePageException(
          "The text ends at line %d, within or behind the path %s: there is nothing to read."
              .formatted(lines.get(found.pathIndex()).number(), Printable.quoted(found.path())));
    }
    return new Found(
        new DocumentationPage.Endpoint(
            titleAbove(found.methodIndex()),
            found.method(),
            lines.get(found.methodIndex()).number(),
            found.path(),
            lines.get(found.pathIndex()).number()),
        found.pathIndex() + 1,
        candidates.stream()
            .filter(other -> !other.isSame(found))
            .map(other -> lines.get(other.methodIndex()).number())
            .toList());
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Candidate candidate = candidateAt(i);
      if (candidate != null) {
        candidates.add(candidate);
        i = candidate.pathIndex();
      } else if (!candidates.isEmpty() && opensSection(i)) {
        break;
      }
    }
    return candidates;
  }

  private boolean opensSection(int index) {
    Heading heading = Heading.of(lines.get(index).trimmed());
    return heading != null && heading.compareTo(Heading.RESPONSES) <= 0;
  }

  private @Nullable Candidate candidateAt(int index) {
    String line = lines.get(index).trimmed();
    if (METHODS.contains(line)) {
      int next = lines.nextFilled(index + 1);
      return next == lines.size() ? null : pathAt(index, line, next, lines.get(next).trimmed());
    }
    for (String method : METHODS) {
      if (line.startsWith(method)) {
        Candidate candidate = pathAt(index, method, index, line.substring(method.length()).strip());
        if (candidate != null) {
          return candidate;
        }
      }
    }
    return null;
  }

  private @Nullable Candidate pathAt(int methodIndex, String method, int index, String text) {
    if (isPath(text)) {
      return new Candidate(methodIndex, method, index, withoutQuery(text));
    }
    if (!isUrl(text)) {
      return null;
    }
    // Some pages print the whole address, and the path below it.
    int next = lines.nextFilled(index + 1);
    if (next < lines.size() && isPath(lines.get(next).trimmed())) {
      return new Candidate(methodIndex, method, next, withoutQuery(lines.get(next).trimmed()));
    }
    int host = text.indexOf("://") + 3;
    int slash = text.indexOf('/', host);
    return new Candidate(
        methodIndex, method, index, slash < 0 ? "/" : withoutQuery(text.substring(slash)));
  }

  private static boolean isPath(String text) {
    return text.startsWith("/")
        && !text.startsWith("//")
        && text.length() <= LONGEST_PATH
        && text.chars().noneMatch(c -> PageLine.isBlank((char) c));
  }

  private static boolean isUrl(String text) {
    return (text.startsWith("https://") || text.startsWith("http://"))
        && text.length() <= LONGEST_PATH
        && text.chars().noneMatch(c -> PageLine.isBlank((char) c));
  }

  private static String withoutQuery(String path) {
    int end = path.indexOf('?');
    String bare = end < 0 ? path : path.substring(0, end);
    return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private @Nullable String titleAbove(int index) {
    int above = index - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    if (above < 0) {
      return null;
    }
    String title = lines.get(above).trimmed();
    return isNavigation(title) ? null : title;
  }

  /** An entry of a list, or a step of the way to the page. */
  private static boolean isNavigation(String line) {
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    return METHODS.contains(line)
        || line.startsWith("•")
        || line.startsWith("- ")
        || line.length() > LONGEST_PATH
        || (digits > 0 && line.startsWith(". ", digits));
  }

  private String nothingFound() {
    List<String> methods = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).trimmed();
      if (METHODS.contains(line)) {
        methods.add(String.valueOf(lines.get(i).number()));
      } else if (Heading.of(line) != null) {
        headings.add(line + " (line " + lines.get(i).number() + ")");
      }
    }
    return """
        This is no page of an operation, or its start is missing. Looked for: an HTTP method such as \
        POST, and behind or below it a path that begins with a slash. Found: %d lines, %s, %s."""
        .formatted(
            lines.size(),
            methods.isEmpty() ? "no method" : "a method without a path on line " + some(methods),
            headings.isEmpty() ? "no heading of a page" : "the headings " + some(headings));
  }

  private static String some(List<String> found) {
    String named = found.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return found.size() > MOST_NAMED ? named + " and others" : named;
  }
}
