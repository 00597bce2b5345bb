package io.github.xportka.client;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.RequestLine;
import io.github.xportka.api.Operation;
import io.github.xportka.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Metadata that GraalVM needs for generated code. */
class NativeImageMetadataTest {
  private static final String METADATA =
      "/META-INF/native-image/io.github.xportka/xport-ka-generated-client/reachability-metadata.json";

  private static JsonNode reflection;
  private static Set<Class<?>> generated;

  @BeforeAll
  static void readMetadata() throws IOException, URISyntaxException {
    try (InputStream file = Operation.class.getResourceAsStream(METADATA)) {
      reflection = new ObjectMapper().readTree(file).path("reflection");
    }
    Path source =
        Path.of(Operation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(source)) {
      generated = classes(source);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(source)) {
        generated = classes(jar.getPath("/"));
      }
    }
  }

  @Test
  void listsProxyOfEveryApiInterface() {
    assertThat(entries().map(entry -> entry.at("/type/proxy/0").asText("")))
        .containsAll(names(generated.stream().filter(NativeImageMetadataTest::isApi)));
  }

  @Test
  void listsMethodsOfEveryApiInterface() {
    assertThat(types("allDeclaredMethods"))
        .containsAll(names(generated.stream().filter(NativeImageMetadataTest::isApi)));
  }

  @Test
  void listsEveryRecordAndOpenEnum() {
    Set<String> records = names(generated.stream().filter(NativeImageMetadataTest::isModelRecord));

    assertThat(records).contains(Language.class.getName()).hasSizeGreaterThan(50);
    assertThat(types("allDeclaredMethods")).containsAll(records);
    assertThat(types("allDeclaredConstructors")).containsAll(records);
  }

  @Test
  void listsEveryBuilderAndWriter() {
    Set<String> created =
        names(
            generated.stream()
                .filter(type -> Set.of("Builder", "Writer").contains(type.getSimpleName())));

    assertThat(types("allDeclaredConstructors")).containsAll(created);
  }

  @Test
  void listsGeneratedClassesOnly() {
    Stream<String> listed =
        entries()
            .map(entry -> entry.path("type"))
            .map(type -> type.isTextual() ? type : type.at("/proxy/0"))
            .map(JsonNode::asText);

    assertThat(listed).isSubsetOf(names(generated.stream()));
  }

  private static Stream<JsonNode> entries() {
    return StreamSupport.stream(reflection.spliterator(), false);
  }

  private static Set<String> types(String access) {
    return entries()
        .filter(entry -> entry.path(access).asBoolean())
        .map(entry -> entry.path("type").asText())
        .collect(toSet());
  }

  private static Set<String> names(Stream<Class<?>> types) {
    return types.map(Class::getName).collect(toSet());
  }

  private static boolean isApi(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(RequestLine.class));
  }

  private static boolean isModelRecord(Class<?> type) {
    return type.isRecord() && type.getPackage().equals(Language.class.getPackage());
  }

  private static Set<Class<?>> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .map(NativeImageMetadataTest::load)
          .collect(toSet());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Operation.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
