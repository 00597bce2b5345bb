package io.github.xportka.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.page.PageSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads from a local server that stands for the vendor's documentation site. */
class PageFetchCommandTest {
  private static final OpenApiDocument SPEC = SpecReader.bundle();
  private static final String INDEX = "https://doc-en-ka.xportcn.com/llms.txt";

  /** Addresses of the pages by operation id. */
  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  /** Contents by path: a page for each operation, and the index. */
  private static final Map<String, String> SITE = new HashMap<>();

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();
  private final CommandRunner runner = new CommandRunner();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  @TempDir private Path folder;

  @BeforeAll
  static void writeSite() {
    StringBuilder index = new StringBuilder("# Site\n\n## API Docs\n");
    int number = 900_000_000;
    for (Operation operation : SPEC.operations()) {
      String path =
          PageSource.pagesOf(operation).stream()
              .filter(url -> url.startsWith("https://doc-en-ka.xportcn.com/api-"))
              .findFirst()
              .map(url -> url.substring(url.lastIndexOf('/')))
              .orElse("/api-" + ++number);
      PATHS.put(operation.id(), path);
      SITE.put(path + ".md", markdown(operation));
      index.append(
          "- Folder [%s](https://doc-en-ka.xportcn.com%s.md):\n".formatted(title(operation), path));
    }
    SITE.put("/llms.txt", index.toString());
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::respond);
    server.start();
    pages.putAll(SITE);
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private static String title(Operation operation) {
    return operation.node().at("x-page-title").text();
  }

  /** Returns the part of the bundled spec for one operation, with its schemas. */
  private static String markdown(Operation operation) {
    ObjectNode document = DocumentMapper.YAML.createObjectNode().put("openapi", "3.0.1");
    ObjectNode content = operation.node().value().deepCopy();
    content.put("summary", title(operation)).remove(List.of("operationId", "externalDocs"));
    document.putObject("paths").putObject(operation.path()).set(operation.method().key(), content);
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    operation.bodies().stream()
        .flatMap(body -> body.schema().reachable().stream())
        .map(Schema::node)
        .filter(Node::isNamedSchema)
        .forEach(schema -> schemas.set(schema.key(), schema.value()));
    document.set("servers", SPEC.root().at("servers").value());
    try {
      return "# x\n\n```yaml\n" + DocumentMapper.YAML.writeValueAsString(document) + "```\n";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.merge(path, 1, Integer::sum);
    String body = pages.get(path);
    if ("endless".equals(body)) {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream stream = exchange.getResponseBody()) {
        while (end.getCount() > 0) {
          stream.write(new byte[10_000]);
        }
      }
      return;
    }
    if ("login".equals(body)) {
      exchange.getResponseHeaders().set("Location", "/login");
    }
    int status = body == null ? 404 : body.equals("login") ? 302 : 200;
    byte[] bytes = String.valueOf(body).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private CommandRunner.Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("page"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--site", "http://127.0.0.1:" + server.getAddress().getPort()));
    return runner.run(all.toArray(new String[0]));
  }

  private CommandRunner.Result check() {
    return run("check", "--fetch", "--json", "--index", INDEX);
  }

  private static Map<String, JsonNode> report(CommandRunner.Result result) {
    Map<String, JsonNode> report = new HashMap<>();
    for (JsonNode page : result.json()) {
      report.put(page.path("operationId").asText(), page);
    }
    return report;
  }

  private String page(String id) {
    return PATHS.get(id) + ".md";
  }

  @Test
  void findsNoDriftOnCorrectSite() {
    CommandRunner.Result result = check();

    assertThat(report(result)).hasSize(SPEC.operations().size());
    assertThat(report(result).values())
        .allSatisfy(
            page -> assertThat(page.path("exitCode").intValue()).as(page.toString()).isZero());
    assertThat(result.exitCode()).isZero();
    assertThat(requests.values()).allMatch(count -> count == 1);
    assertThat(runner.waits()).hasSize(SPEC.operations().size());
  }

  @Test
  void reportsDriftAndEveryFailure() {
    pages.merge(
        page("createOrder"),
        "",
        (text, none) -> text.replace("  /alibaba/ka/order/create:", "  /alibaba/ka/order/make:"));
    pages.remove(page("listOrders"));
    pages.put(page("payOrder"), "login");
    pages.put("/login", "<html>");
    pages.put(page("packageInbound"), "endless");
    pages.put(page("previewOrder"), "<html>");
    pages.put(page("updateLogisticInfo"), "# x\n```yaml\nopenapi: 3.0.1\npaths: [\n```\n");

    CommandRunner.Result result = check();

    Map<String, JsonNode> report = report(result);
    assertThat(report).hasSize(SPEC.operations().size());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(
            Objects.requireNonNull(report.get("createOrder"))
                .path("differences")
                .get(0)
                .path("what")
                .textValue())
        .isEqualTo("path");
    assertProblem(report, "listOrders", "The page does not exist: status 404.");
    assertProblem(report, "payOrder", "such as a login page");
    assertProblem(report, "packageInbound", "larger than 2000000 bytes");
    assertProblem(report, "previewOrder", "HTML instead of Markdown");
    assertProblem(report, "updateLogisticInfo", "The YAML is not valid at line ");
    assertThat(requests.values()).allMatch(count -> count <= 2);
  }

  private static void assertProblem(Map<String, JsonNode> report, String id, String words) {
    JsonNode page = Objects.requireNonNull(report.get(id), id);
    assertThat(page.path("problem").asText()).contains(words);
    assertThat(page.path("exitCode").intValue()).isEqualTo(2);
  }

  @Test
  void missingPageIsIncomplete() {
    pages.remove(page("createOrder"));

    assertThat(check().exitCode()).isEqualTo(2);
  }

  @Test
  void reportsOperationThatTheSpecLacks() {
    pages.merge(
        "/llms.txt",
        "- New [Refund](https://doc-en-ka.xportcn.com/api-777777777.md):\n",
        String::concat);

    CommandRunner.Result result = check();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("The spec does not have the operation Refund");
  }

  @Test
  void reportsPageThatMoved() {
    String former = page("createOrder");
    String moved = "/api-777777777.md";
    pages.put(moved, pages.remove(former));
    pages.merge("/llms.txt", former, (text, old) -> text.replace(old, moved));

    Map<String, JsonNode> report = report(check());

    JsonNode difference =
        Objects.requireNonNull(report.get("createOrder")).path("differences").path(0);
    assertThat(difference.path("what").textValue()).isEqualTo("page");
    assertThat(difference.path("sentence").textValue()).contains("/api-777777777, but the spec");
    assertThat(run("fetch", "createOrder", "--out", folder.toString(), "--index", INDEX).err())
        .contains("createOrder: The page moved to https://doc-en-ka.xportcn.com" + moved);
  }

  @Test
  void writesPagesAndShowsProgress() {
    runner.onTerminal();

    CommandRunner.Result result = run("fetch", "createOrder", "--out", folder.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(folder.resolve(page("createOrder").substring(1)))
        .content()
        .isEqualTo(pages.get(page("createOrder")));
    assertThat(result.err()).contains("\r\u001b[KFetching 1 of 1: createOrder");
  }

  @Test
  void showsNoProgressOnDumbTerminal() {
    runner.onTerminal().with("TERM", "dumb");

    CommandRunner.Result result = run("fetch", "createOrder", "--out", folder.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void explainsOperationWithoutPage() {
    CommandRunner.Result result = run("fetch", "listOrders", "--out", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("listOrders: The spec does not name a page of this operation.");
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, does not have the operation 'nothing'",
    "'', 'Give operation ids, or --all'",
    "--all createOrder, 'Give operation ids, or --all'"
  })
  void refusesUnknownOperationAndMissingSelection(String arguments, String words) {
    CommandRunner.Result result = run(("fetch " + arguments).strip().split(" ", -1));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(words);
    assertThat(requests).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--index x, --index: 'x' is not the https address of a page.",
    "--index https://user:hidden@host.example/llms.txt, contains a user name or password.",
    "--index https://host.example/lost.txt, /lost.txt"
  })
  void namesAddressThatCannotBeUsed(String arguments, String words) {
    CommandRunner.Result result = run(("fetch --all " + arguments).split(" ", -1));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(words).doesNotContain("hidden", "host.example");
  }

  @Test
  void refusesSiteWithPasswordWithoutPrintingIt() {
    CommandRunner.Result result =
        runner.run("page", "fetch", "--all", "--site", "http://user:hidden@127.0.0.1");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("--site: The address contains a user name or password. Remove them.")
        .doesNotContain("hidden");
  }

  @Test
  void explainsUnreachableSite() {
    server.stop(0);

    assertThat(run("fetch", "createOrder", "--out", folder.toString()).err())
        .contains(
            "createOrder: The site cannot be reached: the connection is refused. Check the network"
                + " and the address: http://127.0.0.1:"
                + server.getAddress().getPort()
                + page("createOrder"));
  }

  @Test
  void explainsFileInPlaceOfFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    CommandRunner.Result result = run("fetch", "createOrder", "--out", file.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("file cannot be written: it is a file. Give another folder");
  }
}
