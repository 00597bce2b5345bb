package io.github.xportka.contract.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Packages of this project that compiled classes use, as jdeps reports them. */
final class PackageUses {
  private static final Pattern USE =
      Pattern.compile("^ +\\S+ +-> (io\\.github\\.xportka\\.[\\w.]+)", Pattern.MULTILINE);

  private PackageUses() {}

  /** Returns the packages that the classes in a folder use, their own packages included. */
  static Set<String> of(Path classes) {
    StringWriter output = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow(() -> new IllegalStateException("jdeps is not in this JDK."))
            .run(
                new PrintWriter(output),
                new PrintWriter(output),
                "-verbose:package",
                "-filter:none",
                classes.toString());
    if (status != 0) {
      throw new IllegalStateException("jdeps cannot read " + classes + ": " + output);
    }
    Set<String> packages = new TreeSet<>();
    USE.matcher(output.toString()).results().forEach(use -> packages.add(use.group(1)));
    return packages;
  }
}
