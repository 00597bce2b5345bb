package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.xportka.openapi.SpecBundler;
import io.github.xportka.openapi.SpecException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The spec that a page is compared with: the bundle, or the folder that it is made of. Only of a
 * folder it is known which file says what.
 */
public final class SpecDocument {
  static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String BUNDLE = "/io/github/xportka/spec/openapi.yaml";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final SpecNode root;
  private final @Nullable SourceFiles sources;
  private final List<DescribedOperation> operations;

  private SpecDocument(JsonNode document, @Nullable SourceFiles sources) {
    this.root = SpecNode.root(document);
    this.sources = sources;
    this.operations = operations(root);
  }

  /**
   * The spec that this jar carries.
   *
   * @return the bundle
   */
  public static SpecDocument bundled() {
    try (InputStream file = SpecDocument.class.getResourceAsStream(BUNDLE)) {
      if (file == null) {
        throw new FileNotFoundException(BUNDLE + " is not on the class path.");
      }
      return new SpecDocument(YAML.readTree(file), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The spec below a folder.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @return the spec, which names its files
   * @throws SpecException when it cannot be bundled
   */
  public static SpecDocument of(Path folder) {
    ObjectNode bundle = SpecBundler.bundle(folder);
    SourceFiles sources = new SourceFiles(folder);
    sources.addShared(bundle);
    return new SpecDocument(bundle, sources);
  }

  private static List<DescribedOperation> operations(SpecNode root) {
    List<DescribedOperation> operations = new ArrayList<>();
    for (SpecNode path : root.at("paths").members()) {
      for (SpecNode method : path.members()) {
        if (METHODS.contains(method.key())) {
          operations.add(new DescribedOperation(path.key(), method));
        }
      }
    }
    return List.copyOf(operations);
  }

  SpecNode root() {
    return root;
  }

  List<DescribedOperation> operations() {
    return operations;
  }

  /** The path without what the address of a server has of it already. */
  String belowServer(String path) {
    for (SpecNode server : root.at("servers").elements()) {
      String base = pathOf(server.at("url").text());
      if (base.length() > 1 && path.startsWith(base + "/")) {
        return path.substring(base.length());
      }
    }
    return path;
  }

  private static String pathOf(String url) {
    try {
      String path = URI.create(url).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The operation that a page is about: by its path and method, by its path, or by its title. */
  Optional<DescribedOperation> find(DocumentationPage page) {
    String shown = page.endpoint().path();
    List<DescribedOperation> here =
        operations.stream()
            .filter(o -> o.path().equals(shown) || o.path().equals(belowServer(shown)))
            .toList();
    if (!here.isEmpty()) {
      return Optional.of(
          here.stream()
              .filter(operation -> operation.method().equals(page.method()))
              .findFirst()
              .orElse(here.get(0)));
    }
    String title = page.endpoint().title();
    if (title == null) {
      return Optional.empty();
    }
    List<DescribedOperation> called =
        operations.stream().filter(operation -> operation.isCalled(title)).toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  /** The file that a place is written in and where; without files, the place in the bundle. */
  SpecPlace place(SpecNode node) {
    return sources == null ? new SpecPlace("", node.pointer()) : sources.place(node.pointer());
  }

  @Nullable SourceFiles sources() {
    return sources;
  }
}
