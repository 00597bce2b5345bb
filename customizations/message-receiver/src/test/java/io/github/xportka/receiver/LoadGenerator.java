package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.client.Credentials;
import io.github.xportka.client.MessageSigner;
import io.github.xportka.client.MessageVerifier;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
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
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      int sender = i;
      running.add(
          senders.submit(
              () -> {
                try (Connection connection = new Connection(sender)) {
                  int at;
                  while ((at = taken.getAndIncrement()) < nanos.length) {
                    long due = begin + at * 1_000_000_000L / perSecond;
                    waitUntil(due);
                    send(connection, plan.get(at));
                    nanos[at] = System.nanoTime() - due;
                  }
                }
                return null;
              }));
    }
    for (Future<?> sender : running) {
      sender.get();
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

  private void send(Connection connection, int order) {
    try {
      if (connection.push(order) == 200) {
        accepted.add(order);
        return;
      }
    } catch (IOException e) {
      connection.close(); // the receiver was killed
    } finally {
      responses.incrementAndGet();
    }
    failed.add(order);
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

  /** Connection that is kept open between pushes. */
  private final class Connection implements AutoCloseable {
    private final int sender;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private int port;

    Connection(int sender) {
      this.sender = sender;
    }

    int push(int order) throws IOException {
      List<Integer> receivers = ports;
      int target = receivers.get(sender % receivers.size());
      if (target != port || socket.isClosed()) {
        open(target);
      }
      byte[] body = message(order);
      byte[] head =
          ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Authorization: "
                  + SIGNER.sign(body)
                  + "\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(UTF_8);
      byte[] request = Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, request, head.length, body.length);
      out.write(request);
      return status();
    }

    private void open(int target) throws IOException {
      close();
      socket = new Socket(InetAddress.getLoopbackAddress(), target);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) Duration.ofSeconds(5).toMillis());
      in = new BufferedInputStream(socket.getInputStream());
      out = socket.getOutputStream();
      port = target;
    }

    private int status() throws IOException {
      String status = line();
      String header = status;
      while (!header.isEmpty()) {
        header = line();
      }
      return Integer.parseInt(status.split(" ", 3)[1]);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The receiver closed the connection.");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      port = 0;
    }
  }

  /** Returns a random number. */
  static int randomBelow(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }
}
