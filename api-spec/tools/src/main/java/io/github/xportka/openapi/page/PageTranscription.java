package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * New page file of the spec, written from a documentation page, with the files of its examples.
 * Questions that the page leaves open are listed below {@link OpenQuestions#KEY}.
 *
 * @param operationId the operation id
 * @param files the contents of the files by their paths below the folder of the spec, the page file
 *     first
 * @param mainLines the lines that belong below {@code paths} in {@code openapi.yaml}
 * @param questionCount the number of open questions
 */
public record PageTranscription(
    String operationId, Map<String, String> files, String mainLines, int questionCount) {

  /**
   * Transcribes a page.
   *
   * @param spec the spec, whose shared schemas and security schemes are used
   * @param source the source of the page, or empty to derive it from the number of the page
   */
  public static PageTranscription of(
      DocumentationPage page, OpenApiDocument spec, Optional<PageSource> source) {
    PageSource from = source.orElseGet(() -> PageSource.of(page, Optional.empty()));
    return new TranscribedOperation(page, spec, from).transcribe();
  }

  /**
   * Writes the files. An existing file is never overwritten.
   *
   * @param folder the folder of the spec
   * @throws FileAlreadyExistsException if one of the files exists; then nothing is written
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    for (String name : files.keySet()) {
      if (Files.exists(folder.resolve(name))) {
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(target, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
  }
}
