package io.github.xportka.contract.live;

import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.RetryPolicy;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.support.SigningIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Address and credentials of a platform. They come from the environment, because every user of the
 * machine can read the arguments of a process. Signing and paths follow the client's settings.
 */
final class LivePlatform {
  static final String BASE_URL = "XPORT_BASE_URL";
  static final String ACCESS_KEY = "XPORT_ACCESS_KEY";
  static final String ACCESS_SECRET = "XPORT_ACCESS_SECRET";
  static final String USER_ID = "XPORT_USER_ID";

  /** Variable with the name of a file for {@link LiveData}. */
  static final String DATA = "XPORT_LIVE_DATA";

  /** Property that allows requests with wrong signatures. */
  static final String WRONG_SIGNATURES = "xport.live.wrong-signatures";

  /** Prefix of the client's settings for paths, before the operation id. */
  private static final String PATH = "xport.path.";

  /** Properties of the build, which are not settings of the client. */
  private static final Set<String> OF_THE_BUILD =
      Set.of(
          "xport.browser",
          "xport.mutations",
          "xport.pacts",
          "xport.postgres",
          "xport.seed",
          "xport.stress",
          WRONG_SIGNATURES);

  private final Map<String, String> environment;
  private final Map<String, String> settings;
  private final boolean maySendWrongSignatures;

  /**
   * Creates a platform. Nothing is sent.
   *
   * @param environment the environment variables
   * @param properties the settings of {@code XportClient} and the properties of the build
   */
  LivePlatform(Map<String, String> environment, Map<String, String> properties) {
    this.environment = Map.copyOf(environment);
    Map<String, String> settings = new TreeMap<>(properties);
    settings.keySet().removeAll(OF_THE_BUILD);
    this.settings = settings;
    this.maySendWrongSignatures = "true".equals(properties.get(WRONG_SIGNATURES));
  }

  /** Returns the platform of this process's environment and system properties. */
  static LivePlatform ofThisProcess() {
    Map<String, String> properties = new TreeMap<>();
    for (String key : System.getProperties().stringPropertyNames()) {
      if (key.startsWith("xport.")) {
        properties.put(key, System.getProperty(key));
      }
    }
    return new LivePlatform(System.getenv(), properties);
  }

  /** Returns the required variables that are not set. */
  List<String> missing() {
    return Stream.of(BASE_URL, ACCESS_KEY, ACCESS_SECRET, USER_ID)
        .filter(name -> variable(name) == null)
        .toList();
  }

  String baseUrl() {
    return require(BASE_URL);
  }

  LiveData data() {
    String file = variable(DATA);
    return file == null ? LiveData.none() : LiveData.read(file);
  }

  /** Returns the paths that the settings replace, by operation id. */
  Map<String, String> paths() {
    Map<String, String> paths = new TreeMap<>();
    settings.forEach(
        (key, path) -> {
          if (key.startsWith(PATH)) {
            paths.put(key.substring(PATH.length()), path);
          }
        });
    return paths;
  }

  boolean maySendWrongSignatures() {
    return maySendWrongSignatures;
  }

  /** Builds a client with the account's secret. */
  XportClient client() {
    return client(require(ACCESS_SECRET));
  }

  /** Builds a client whose signatures the platform must refuse. */
  XportClient clientWithWrongSecret() {
    return client(SigningIdentity.WRONG_SECRET);
  }

  private XportClient client(String secret) {
    settings.forEach(LivePlatform::refuseToWrite);
    return XportClient.builder()
        .configure(settings)
        .baseUrl(baseUrl())
        .credentials(() -> Credentials.of(require(ACCESS_KEY), secret))
        .userId(require(USER_ID))
        .retryPolicy(
            RetryPolicy.none()) // each interaction is sent once, and judged by its response
        .build();
  }

  /** Rejects a path setting that would send a reading operation to the path of a writing one. */
  private static void refuseToWrite(String key, String path) {
    for (Operation operation : Operation.values()) {
      if (key.startsWith(PATH)
          && operation.retryClass() != RetryClass.SAFE
          && operation.path().equals(path)
          && !key.equals(PATH + operation.operationId())) {
        throw new IllegalArgumentException(
            key
                + " is "
                + path
                + ", the path of "
                + operation.operationId()
                + ", which writes. Correct the path.");
      }
    }
  }

  private String require(String name) {
    String value = variable(name);
    if (value == null) {
      throw new IllegalStateException("The environment variable " + name + " is not set. Set it.");
    }
    return value;
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Redacts address and credentials. */
  @Override
  public String toString() {
    return "LivePlatform[***]";
  }
}
