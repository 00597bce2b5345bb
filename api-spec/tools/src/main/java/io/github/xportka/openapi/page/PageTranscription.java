package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
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
   * @param page the page
   * @param spec the spec, whose shared schemas and security schemes are used
   * @param source the source of the page, or empty to derive it from the number of the page
   * @return the transcription
   */
  public static PageTranscription of(
      DocumentationPage page, OpenApiDocument spec, Optional<PageSource> source) {
    PageSource from = source.orElseGet(() -> PageSource.of(page, Optional.empty()));
    TranscribedOperation operation = new TranscribedOperation(page, spec, from);
    ObjectNode content = operation.write();
    String name = "pages/" + TranscribedNames.file(page.title(), operation.id()) + ".yaml";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(name, yaml(content));
    operation
        .examples()
        .forEach((file, example) -> files.put(file, example.toPrettyString() + "\n"));
    String mainLines = yaml(Map.of(operation.path(), Map.of("$ref", name + "#/pathItem")));
    return new PageTranscription(
        operation.id(), files, mainLines.indent(2), OpenQuestions.count(content));
  }

  private static String yaml(Object content) {
    try {
      return DocumentMapper.YAML.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
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
