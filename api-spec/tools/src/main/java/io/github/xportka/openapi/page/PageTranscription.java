package io.github.xportka.openapi.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the spec for a page that it does not have yet: path item and schemas in a page file,
 * examples in files of their own.
 *
 * <p>What the page says is in them: path, method, parameters, members, types, what is required, the
 * examples, and as evidence when it was modified. What it leaves open is guessed, from the
 * operation with the nearest path among others, and marked with a comment that begins with {@code #
 * QUESTION:}. The vendor's sentences are not taken over. Compared with the finished spec, the page
 * has no difference.
 *
 * <p>Immutable.
 */
public final class PageTranscription {
  private final String operationId;
  private final String path;
  private final String pageFile;
  private final Map<String, String> files;
  private final List<String> questions;

  private PageTranscription(
      String operationId, String path, String pageFile, Map<String, String> files) {
    this.operationId = operationId;
    this.path = path;
    this.pageFile = pageFile;
    this.files = Collections.unmodifiableMap(files);
    this.questions =
        files
            .getOrDefault(pageFile, "")
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("# QUESTION: "))
            .map(line -> line.substring("# QUESTION: ".length()))
            .toList();
  }

  /**
   * Where a page comes from.
   *
   * @param level the evidence level of what it shows, {@code vendor} for one of the vendor's pages
   * @param url the address of the page, when it is known
   */
  public record Source(String level, Optional<String> url) {
    /** The levels of evidence, the strongest first. */
    public static final List<String> LEVELS =
        List.of("seed", "vendor", "sister", "upstream", "inferred");

    /** One of the vendor's pages, its address unknown. */
    public static final Source VENDOR = new Source("vendor", Optional.empty());

    /** Checks both. */
    public Source {
      if (!LEVELS.contains(level)) {
        throw new IllegalArgumentException(
            "There is no level of evidence '%s'. Give one of %s."
                .formatted(Printable.text(level), String.join(", ", LEVELS)));
      }
      if (url.isPresent() && !isAddress(url.get())) {
        throw new IllegalArgumentException(
            "'%s' is no https address of a page.".formatted(Printable.text(url.get())));
      }
    }

    private static boolean isAddress(String url) {
      return url.startsWith("https://") && url.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
  }

  /**
   * Transcribes a page.
   *
   * @param page the page
   * @param spec the spec that it is to be added to. Only of a folder's spec it is known what is in
   *     shared files, to be used again.
   * @param source where the page comes from
   * @return the files, not yet written
   */
  public static PageTranscription of(DocumentationPage page, SpecDocument spec, Source source) {
    TranscribedPage transcribed = new TranscribedPage(page, spec, source);
    return new PageTranscription(
        transcribed.operationId(), transcribed.path(), transcribed.file(), transcribed.files());
  }

  /**
   * What the operation is called.
   *
   * @return the operation's id
   */
  public String operationId() {
    return operationId;
  }

  /**
   * The files.
   *
   * @return their texts by their paths below the spec's folder, the page file first; unmodifiable
   */
  public Map<String, String> files() {
    return files;
  }

  /**
   * What the page leaves open.
   *
   * @return the questions of the page file, in its order
   */
  public List<String> questions() {
    return questions;
  }

  /**
   * What is to be added to {@code paths} in {@code openapi.yaml}.
   *
   * @return two lines, indented as there
   */
  public String mainLines() {
    return new YamlText().open(1, path).line(2, "$ref: " + pageFile + "#/pathItem").toString();
  }

  /**
   * Writes the files. One that exists is never overwritten.
   *
   * @param folder the spec's folder, or any other
   * @throws FileAlreadyExistsException when one of them exists; then none is written
   * @throws IOException when they cannot be written
   */
  public void write(Path folder) throws IOException {
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(
          target, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
  }
}
