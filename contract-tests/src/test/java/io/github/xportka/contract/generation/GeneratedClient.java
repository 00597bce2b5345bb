package io.github.xportka.contract.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.JavaSources;
import io.github.xportka.openapi.bundle.GeneratorInput;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Client that is generated from another spec, with the generator, configuration and templates of
 * the build. The hand-written code stays as it is.
 */
final class GeneratedClient {
  private static final Path GENERATOR =
      Path.of("..", "generated-client", "src", "main", "openapi-generator");

  private final Path folder;

  private GeneratedClient(Path folder) {
    this.folder = folder;
  }

  /** Generates the client, and compiles it with a source file of the test. */
  static GeneratedClient compile(ObjectNode bundle, Path source, Path folder) throws IOException {
    GeneratedClient client = new GeneratedClient(folder);
    client.generate(GeneratorInput.of(bundle));
    client.compile(source);
    Path resource = client.classes().resolve("io/github/xportka/spec/openapi.yaml");
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, bundle.toPrettyString());
    return client;
  }

  /** Returns a class loader with the hand-written and the newly generated classes. */
  URLClassLoader load() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(classes().toUri().toURL());
    for (String entry : classPath()) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private void generate(ObjectNode input) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("generator-input.yaml"), input.toPrettyString());
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(GENERATOR.resolve("config.yaml").toString());
    configurator.setGeneratorName("java");
    configurator.setInputSpec(file.toString());
    configurator.setTemplateDir(GENERATOR.resolve("templates").toString());
    configurator.setOutputDir(folder.resolve("sources").toString());
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }

  private void compile(Path source) throws IOException {
    try (Stream<Path> generated = Files.walk(folder.resolve("sources"))) {
      String errors =
          JavaSources.compile(
              Stream.concat(
                      generated.filter(file -> file.toString().endsWith(".java")),
                      Stream.of(source))
                  .toList(),
              classes(),
              "-cp",
              String.join(File.pathSeparator, classPath()));
      if (!errors.isEmpty()) {
        throw new AssertionError("The generated code does not compile:\n" + errors);
      }
    }
  }

  /** Returns the class path of this test, without the build's generated client. */
  private static List<String> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("generated-client"))
        .collect(Collectors.toList());
  }
}
