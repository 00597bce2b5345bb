package io.github.xportka.cli.doctor;

import io.github.xportka.api.Operation;
import io.github.xportka.api.XportApis;
import io.github.xportka.cli.context.BaseUrlOption;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.cli.sandbox.SandboxLauncher;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportTransportException;
import io.github.xportka.sandbox.XportSandbox;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command that checks configuration, connection and signature, and settles what is unknown. */
@Command(
    name = "doctor",
    description = {
      "Checks configuration, DNS, TLS, HTTP, clock and signature, and says what to do at the first"
          + " check that fails. It sends one operation that reads, signed and with a wrong"
          + " signature.",
      "",
      "With --probe it tries to settle what is not documented: the unit of the timestamp, the"
          + " signatures, and the inferred paths. It sends only operations that read, at most one"
          + " request a second and 40 in all. It stops when the platform asks for fewer"
          + " requests.",
      "",
      "Without a target it checks a sandbox that it starts, with the documented test credentials."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  no check failed; warnings are possible",
      "  2  invalid arguments or input, or the probe was declined",
      "  3  a check failed",
      "",
      "Examples:",
      "  xport doctor",
      "  xport doctor --base-url " + XportApis.DEFAULT_BASE_URL,
      "  xport doctor --base-url " + XportApis.DEFAULT_BASE_URL + " \\",
      "    --probe --record recording",
      "  xport evidence apply recording/observed.yaml --spec api-spec/openapi"
    })
public final class DoctorCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final BaseUrlOption baseUrl = new BaseUrlOption();

  @Option(names = "--probe", description = "Tries to settle signatures and paths.")
  private boolean probe;

  @Option(names = "--yes", description = "Sends the probes without asking.")
  private boolean yes;

  @Option(
      names = "--record",
      paramLabel = "FOLDER",
      description =
          "Writes xport.properties with the settings found, and observed.yaml for 'xport evidence"
              + " apply'. Neither contains values of responses. Needs a target.")
  private @Nullable Path record;

  @Option(names = "--json", description = "Prints one JSON object at the end.")
  private boolean json;

  public DoctorCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (probe && !yes && !context.terminal()) {
      throw CommandException.usage("--probe asks on a terminal. Add --yes to send the requests.");
    }
    Optional<String> target = baseUrl.find(context);
    if (target.isPresent()) {
      return check(target.get(), CallerCredentials.required(context));
    }
    if (record != null) {
      throw CommandException.usage(
          "--record needs a target, because a recording of a sandbox does not show how the platform"
              + " behaves. Give it with --base-url, XPORT_BASE_URL or a settings file.");
    }
    try (XportSandbox sandbox = SandboxLauncher.start(context, context.settings().client())) {
      return check(sandbox.baseUrl(), CallerCredentials.OF_TESTS);
    }
  }

  private int check(String url, CallerCredentials caller) {
    CommandException.validated(() -> XportClient.builder().baseUrl(url));
    if (record != null) {
      DoctorRecording.prepare(record);
    }
    DoctorReport report = new DoctorReport(context, json);
    DoctorRecording recording = new DoctorRecording(context.clock(), SpecReader.bundle(), url);
    ProbeSender sender = new ProbeSender(context, url, caller);
    PlatformProbe platform = new PlatformProbe(context.settings(), sender, report, recording);
    report.ok("Configuration", "Credentials, user ID and base URL are well-formed.");
    connect(URI.create(url), report, sender);
    if (report.isHealthy()) {
      settle(platform, report);
    }
    report.finish(probe || record != null ? recording.settings() : Map.of(), sender.sent());
    if (record != null) {
      recording.writeTo(record);
      context.note(
          "Recorded: %s and %s"
              .formatted(
                  record.resolve(DoctorRecording.SETTINGS),
                  record.resolve(DoctorRecording.OBSERVED)));
    }
    return report.isHealthy() ? ExitCode.SUCCESS : ExitCode.FAILED;
  }

  private void connect(URI target, DoctorReport report, ProbeSender sender) {
    Duration window =
        Duration.ofSeconds(PlatformProbe.confirmed().signingScheme().timestampWindowSeconds());
    DoctorConnection connection =
        new DoctorConnection(
            target,
            context.clock(),
            window,
            ProxySelector.getDefault(),
            null,
            DoctorConnection.TIMEOUT,
            report);
    context.showProgress("DNS");
    if (connection.resolve()) {
      sender.next("the base URL");
      connection.exchange();
    }
  }

  private void settle(PlatformProbe platform, DoctorReport report) {
    try {
      if (probe) {
        confirm();
      }
      boolean accepted = platform.read(probe);
      if (probe && (accepted || platform.findHeaderSignature())) {
        platform.findPathsAndQuerySignature();
      }
    } catch (ProbeSender.StopException e) {
      report.failed("Probe", String.valueOf(e.getMessage()), e.remedy());
    } catch (XportTransportException e) {
      report.failed(
          "Exchange", String.valueOf(e.getMessage()), "Check the connection and try again.");
    }
  }

  private void confirm() {
    String unconfirmed =
        PlatformProbe.unconfirmed().stream()
            .map(Operation::operationId)
            .collect(Collectors.joining(", "));
    context.note(
        ("The probe sends at most %d requests, one a second, with the documented examples: %s for"
                + " the signature, then the inferred paths of %s.")
            .formatted(
                ProbeSender.MOST_REQUESTS, PlatformProbe.confirmed().operationId(), unconfirmed));
    if (yes) {
      return;
    }
    context.err().print("Send them? [y/N] ");
    context.err().flush();
    Scanner input = new Scanner(context.in(), StandardCharsets.UTF_8);
    if (!input.hasNextLine()
        || !input.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw CommandException.usage("Nothing was probed.");
    }
  }
}
