import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the class path of the project to the file that the argument names. */
final class ClassPath {
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), System.getProperty("java.class.path"));
  }
}
