package io.github.xportka.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the spec's source files, each once, and names them as a reader of the spec would. */
final class SpecFiles {
  /** Keeps every digit of an example: its numbers are compared, signed and sent as they stand. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Reads the spec, and writes the bundle so that any YAML reader finds in it what we wrote. */
  static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                  .stringQuotingChecker(new QuoteNumberLike())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Path root;
  private final boolean onDisk;
  private final Map<Path, JsonNode> trees = new HashMap<>();

  private SpecFiles(Path root, boolean onDisk) {
    this.root = root.toAbsolutePath().normalize();
    this.onDisk = onDisk;
  }

  /** The files of a folder. */
  static SpecFiles in(Path folder) {
    return new SpecFiles(folder, true);
  }

  /** A bundle: one document, and no other file. */
  static SpecFiles of(JsonNode bundle) {
    SpecFiles files = new SpecFiles(Path.of(""), false);
    files.trees.put(files.mainFile(), bundle);
    return files;
  }

  /** The file that everything else is reached from. */
  Place main() {
    return place(mainFile());
  }

  private Path mainFile() {
    return root.resolve("openapi.yaml");
  }

  /** A file as a whole. */
  Place place(Path file) {
    return new Place(this, file, JsonPointer.empty(), read(file));
  }

  /** The name of a file in messages: its path below the spec's folder. */
  String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  boolean exists(Path file) {
    return onDisk && Files.isRegularFile(file);
  }

  /** The files of the spec's folder whose name ends so, in the order of their names. */
  List<Path> named(String suffix) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(suffix) && exists(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode read(Path file) {
    return trees.computeIfAbsent(file, this::parse);
  }

  private JsonNode parse(Path file) {
    try {
      ObjectMapper mapper = file.toString().endsWith(".json") ? JSON : YAML;
      return mapper.readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw broken(file, "the file does not exist.", "Name the folder that holds the spec.", e);
    } catch (JsonProcessingException e) {
      throw broken(
          file, "the file cannot be read: " + e.getOriginalMessage() + ".", position(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SpecException broken(Path file, String problem, String remedy, Exception cause) {
    return new SpecException(new Finding(name(file), "", problem, remedy), cause);
  }

  private static String position(JsonProcessingException e) {
    return e.getLocation() == null
        ? "Correct it."
        : "Correct line " + e.getLocation().getLineNr() + ".";
  }

  /** Quotes what another YAML reader could take for a number or a date. */
  private static final class QuoteNumberLike extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteValue(String value) {
      return super.needToQuoteValue(value)
          || (!value.isEmpty() && "+-.0123456789".indexOf(value.charAt(0)) >= 0);
    }
  }
}
