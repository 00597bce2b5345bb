package io.github.xportka.contract;

import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.XportClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform that a live verification calls, and who calls it. Both come from the environment: an
 * argument can be read by everyone on the machine. How requests are signed, and which paths are
 * right, comes from the client's settings.
 */
final class LivePlatform {
  static final String BASE_URL = "XPORT_BASE_URL";
  static final String ACCESS_KEY = "XPORT_ACCESS_KEY";
  static final String ACCESS_SECRET = "XPORT_ACCESS_SECRET";
  static final String USER_ID = "XPORT_USER_ID";

  /** A file with data of the account, see {@link LiveData}. */
  static final String DATA = "XPORT_LIVE_DATA";

  /** Whether signatures are sent that the platform has to refuse. */
  static final String WRONG_SIGNATURES = "xport.live.wrong-signatures";

  /** How the client's settings for paths begin; the operation's id follows. */
  private static final String PATH = "xport.path.";

  /** What the build is asked to do besides: no settings of the client. */
  private static final Set<String> OF_THE_BUILD =
      Set.of("xport.browser", "xport.mutations", WRONG_SIGNATURES);

  private final Map<String, String> environment;
  private final Map<String, String> settings;
  private final boolean maySendWrongSignatures;

  /**
   * Names a platform.
   *
   * @param environment the environment variables
   * @param properties the client's settings, by the keys that {@code XportClient} knows them by,
   *     and those of the build
   */
  LivePlatform(Map<String, String> environment, Map<String, String> properties) {
    this.environment = Map.copyOf(environment);
    Map<String, String> settings = new TreeMap<>(properties);
    settings.keySet().removeAll(OF_THE_BUILD);
    this.settings = settings;
    this.maySendWrongSignatures = "true".equals(properties.get(WRONG_SIGNATURES));
  }

  /** The one that this process was told of. */
  static LivePlatform ofThisProcess() {
    Map<String, String> properties = new TreeMap<>();
    for (String key : System.getProperties().stringPropertyNames()) {
      if (key.startsWith("xport.")) {
        properties.put(key, System.getProperty(key));
      }
    }
    return new LivePlatform(System.getenv(), properties);
  }

  /** The variables that are not set, all of which it takes to call. */
  List<String> missing() {
    return Stream.of(BASE_URL, ACCESS_KEY, ACCESS_SECRET, USER_ID)
        .filter(name -> variable(name) == null)
        .toList();
  }

  LiveData data() {
    String file = variable(DATA);
    return file == null ? LiveData.none() : LiveData.read(file);
  }

  /** Whether it was said that signatures may be sent that the platform has to refuse. */
  boolean maySendWrongSignatures() {
    return maySendWrongSignatures;
  }

  /** A client whose signatures the platform takes. */
  XportClient client() {
    return client(require(ACCESS_SECRET));
  }

  /** A client whose signatures the platform refuses. */
  XportClient clientWithWrongSecret() {
    return client(ConsumerContract.WRONG_SECRET);
  }

  private XportClient client(String secret) {
    settings.forEach(LivePlatform::refuseToWrite);
    return XportClient.builder()
        .configure(settings)
        .baseUrl(require(BASE_URL))
        .credentials(() -> Credentials.of(require(ACCESS_KEY), secret))
        .userId(require(USER_ID))
        .build();
  }

  /**
   * What reads is not sent where something else writes, whoever said that this is its true path.
   */
  private static void refuseToWrite(String key, String path) {
    for (Operation operation : Operation.values()) {
      if (key.startsWith(PATH)
          && operation.retryClass() != RetryClass.SAFE
          && operation.path().equals(path)
          && !key.equals(PATH + operation.operationId())) {
        throw new IllegalArgumentException(
            key + " is " + path + ", where " + operation.operationId() + " writes: not called.");
      }
    }
  }

  private String require(String name) {
    String value = variable(name);
    if (value == null) {
      throw new IllegalStateException("The environment lacks " + name + ".");
    }
    return value;
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "LivePlatform[***]";
  }
}
