package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.benchmarks.call.Account;
import io.github.xportka.benchmarks.call.MeasuredCall;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Signature of the client beside a bare digest over the same bytes. */
@State(Scope.Benchmark)
public class SigningBenchmark {
  private final Signer signer = Signer.with(Map.of());
  private final Credentials credentials = Credentials.of(Account.ACCESS_KEY, Account.ACCESS_SECRET);
  private String timestamp = "1754342534";
  private String nonce = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private byte[] text = new byte[0];
  private byte[] body = new byte[0];

  /** Prepares the digested text and the body. */
  @Setup
  public void prepare() throws IOException {
    text = (Account.ACCESS_KEY + timestamp + nonce + Account.ACCESS_SECRET).getBytes(UTF_8);
    body = Workload.EXAMPLE.request();
  }

  /** Signs a request with the client. */
  @Benchmark
  public Signature signer() {
    return signer.sign(
        SigningScheme.QUERY_SIGNATURE,
        credentials,
        Account.USER_ID,
        timestamp,
        nonce,
        MeasuredCall.PATH,
        body);
  }

  /** Digests the same bytes. */
  @Benchmark
  public byte[] digest() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("MD5").digest(text);
  }
}
