package io.github.xportka.sandbox;

/** Program that runs a sandbox until its input ends. The test starts it with a small heap. */
final class SmallHeapSandbox {
  private SmallHeapSandbox() {}

  public static void main(String[] arguments) throws Exception {
    try (XportSandbox sandbox = XportSandbox.builder().verifySignatures(false).start()) {
      System.out.println(sandbox.port());
      System.in.read();
    }
  }
}
