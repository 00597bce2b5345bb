package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDecorator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/**
 * Validator that rejects unpaired surrogates in written JSON. They have no UTF-8 form, and Jackson
 * would send an escape that the platform may misread.
 */
final class SurrogateValidator implements JsonGeneratorDecorator {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonGenerator decorate(JsonFactory factory, JsonGenerator generator) {
    return new Checking(generator);
  }

  /** Error with the position of the text, without the text. */
  static final class UnpairedSurrogateException extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    UnpairedSurrogateException(String message) {
      super(message);
    }
  }

  private static final class Checking extends JsonGeneratorDelegate {
    Checking(JsonGenerator generator) {
      super(generator, false);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
      check(name, true);
      super.writeFieldName(name);
    }

    @Override
    public void writeString(String text) throws IOException {
      check(text, false);
      super.writeString(text);
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
      check(new String(text, offset, length), false);
      super.writeString(text, offset, length);
    }

    private void check(String text, boolean isName) throws UnpairedSurrogateException {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
          continue;
        }
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
          continue;
        }
        throw new UnpairedSurrogateException(
            (isName ? placeOfName() : placeOfText())
                + " contains an unpaired surrogate at index "
                + i
                + ", which has no UTF-8 form. Cut text between code points");
      }
    }

    private String placeOfName() {
      return "a property name in the object at "
          + printable(pointer(getOutputContext().getParent()));
    }

    /** The context of an array still counts the previous element. */
    private String placeOfText() {
      JsonStreamContext context = getOutputContext();
      return "the text at "
          + printable(
              context.inArray()
                  ? pointer(context.getParent()) + "/" + context.getEntryCount()
                  : pointer(context));
    }

    private static String pointer(JsonStreamContext context) {
      return context.pathAsPointer().toString();
    }

    private static String printable(String pointer) {
      return pointer.isEmpty() ? "the root" : LogSanitizer.line(pointer);
    }
  }
}
