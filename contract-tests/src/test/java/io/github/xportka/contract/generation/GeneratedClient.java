package io.github.xportka.contract.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.GeneratedSources;
import io.github.xportka.contract.support.JavaSources;
import io.github.xportka.contract.support.TextFiles;
import io.github.xportka.openapi.bundle.GeneratorInput;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path folder;

  private GeneratedClient(Path folder) {
    this.folder = folder;
  }

  /**
   * Generates the client, and compiles what differs from the client of the build, with source files
   * of the test.
   */
  static GeneratedClient compile(ObjectNode bundle, Stream<Path> sources, Path folder)
      throws IOException {
    GeneratedClient client = new GeneratedClient(folder);
    client.generate(GeneratorInput.of(bundle));
    client.compile(sources);
    Path resource = client.classes().resolve("io/github/xportka/spec/openapi.yaml");
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, bundle.toPrettyString());
    return client;
  }

  /** Returns a class loader that prefers the newly generated classes to those of the build. */
  URLClassLoader load() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(classes().toUri().toURL());
    for (String entry : CLASS_PATH.split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private Path sources() {
    return folder.resolve("sources");
  }

  private void generate(ObjectNode input) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("generator-input.yaml"), input.toPrettyString());
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(GENERATOR.resolve("config.yaml").toString());
    configurator.setGeneratorName("java");
    configurator.setInputSpec(file.toString());
    configurator.setTemplateDir(GENERATOR.resolve("templates").toString());
    configurator.setOutputDir(sources().toString());
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }

  private void compile(Stream<Path> added) {
    Stream<Path> changed =
        TextFiles.below(sources(), ".java").filter(file -> !isSourceOfTheBuild(file));
    String errors =
        JavaSources.compile(
            Stream.concat(changed, added).toList(),
            classes(),
            "-cp",
            CLASS_PATH,
            "-Xlint:all,-processing,-classfile,-path");
    if (!errors.isEmpty()) {
      throw new AssertionError("The generated code does not compile:\n" + errors);
    }
  }

  /** Returns whether the client of the build, which is on the class path, has the same source. */
  private boolean isSourceOfTheBuild(Path file) {
    Path built = GeneratedSources.FOLDER.resolve(sources().relativize(file));
    return Files.exists(built) && TextFiles.read(file).equals(TextFiles.read(built));
  }
}
