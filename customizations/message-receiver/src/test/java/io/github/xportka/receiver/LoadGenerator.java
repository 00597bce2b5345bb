package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.MessageSigner;
import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sender of pushes at a constant rate, whatever the response times are. 5 % are repetitions, and
 * the order is shuffled. A push without a success is sent again in the next run.
 */
final class LoadGenerator {
  private static final Credentials CREDENTIALS = Credentials.of("load-key", "load-secret");
  static final MessageVerifier VERIFIER = MessageVerifier.of(CREDENTIALS);
  static final MessageSigner SIGNER = MessageSigner.of(CREDENTIALS);

  private static final int SENDERS = 96;
  private static final int SHUFFLED_TOGETHER = 500;
  private static final Request.Options OPTIONS =
      new Request.Options(30, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

  private static final double REPEATED = 0.05;
  private static final int PADDING = 330;

  private final Random random = new Random(20261125);
  private final Set<Integer> accepted = ConcurrentHashMap.newKeySet();
  private final Queue<Integer> failed = new ConcurrentLinkedQueue<>();
  private final AtomicInteger responses = new AtomicInteger();
  private volatile List<Integer> ports;
  private int next;

  LoadGenerator(Integer... ports) {
    this.ports = List.of(ports);
  }

  /** Changes the receivers, which the senders use in turn. */
  void sendTo(Integer... ports) {
    this.ports = List.of(ports);
  }

  /** Returns the order ids of all messages that were acknowledged with a success. */
  Set<Integer> accepted() {
    return accepted;
  }

  /** Returns the number of responses so far. */
  int responses() {
    return responses.get();
  }

  /** Returns the number of messages that wait for the next run. */
  int failures() {
    return failed.size();
  }

  /** Sends at a rate for some time, and returns the sorted response times in nanoseconds. */
  long[] run(int perSecond, Duration duration) throws Exception {
    List<Integer> plan = plan((int) (perSecond * duration.toMillis() / 1000));
    long[] nanos = new long[plan.size()];
    AtomicInteger taken = new AtomicInteger();
    long begin = System.nanoTime();
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try (Transport transport = HttpTransports.hc5(SENDERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        int sender = i;
        running.add(
            senders.submit(
                () -> {
                  int at;
                  while ((at = taken.getAndIncrement()) < nanos.length) {
                    long due = begin + at * 1_000_000_000L / perSecond;
                    waitUntil(due);
                    send(transport, ports.get(sender % ports.size()), plan.get(at));
                    nanos[at] = System.nanoTime() - due;
                  }
                }));
      }
      for (Future<?> sender : running) {
        sender.get();
      }
    }
    senders.shutdown();
    Arrays.sort(nanos);
    return nanos;
  }

  private List<Integer> plan(int messages) {
    List<Integer> plan = new ArrayList<>();
    while (!failed.isEmpty()) {
      plan.add(failed.remove());
    }
    while (plan.size() < messages) {
      List<Integer> group = new ArrayList<>();
      for (int i = 0; i < SHUFFLED_TOGETHER && plan.size() + group.size() < messages; i++) {
        boolean repeat = next > 0 && random.nextDouble() < REPEATED;
        group.add(repeat ? next - 1 - random.nextInt(Math.min(next, SHUFFLED_TOGETHER)) : next++);
      }
      Collections.shuffle(group, random);
      plan.addAll(group);
    }
    return plan;
  }

  private static void waitUntil(long due) {
    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
      LockSupport.parkNanos(wait);
    }
  }

  private void send(Transport transport, int port, int order) {
    try (Response response = transport.execute(push(port, message(order)), OPTIONS)) {
      if (response.status() == 200) {
        accepted.add(order);
        return;
      }
    } catch (IOException e) {
      // the receiver was killed
    } finally {
      responses.incrementAndGet();
    }
    failed.add(order);
  }

  private static Request push(int port, byte[] body) {
    return Request.create(
        HttpMethod.POST,
        "http://127.0.0.1:" + port + "/",
        Map.of(
            "Content-Type",
            List.of("application/json"),
            "Authorization",
            List.of(SIGNER.sign(body))),
        body,
        UTF_8,
        null);
  }

  /** Returns a message of about 600 bytes. The same order gives the same bytes. */
  static byte[] message(int order) {
    return """
        {"messageType":"ORDER_PAY_SUCCESS","messageBody":"{\\"orderId\\":\\"%d\\",\
        \\"orderStatus\\":\\"WAITING_FOR_SENT\\",\\"payStatus\\":2,\\"totalAmount\\":10000,\
        \\"closeReason\\":\\"%s\\"}","messagePlatform":1,"timestamp":"%d"}"""
        .formatted(order, "x".repeat(PADDING), STARTED_AT + order)
        .getBytes(UTF_8);
  }

  private static final long STARTED_AT = System.currentTimeMillis();
}
