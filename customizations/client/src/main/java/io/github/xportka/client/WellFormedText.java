package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDecorator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/**
 * Refuses text that has no UTF-8 form: half of a surrogate pair, as left by cutting an emoji in
 * two. Jackson would send it as an escape that the other side cannot read, or reads as something
 * else.
 */
final class WellFormedText implements JsonGeneratorDecorator {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonGenerator decorate(JsonFactory factory, JsonGenerator generator) {
    return new Checking(generator);
  }

  /** Says which member holds the text, not what the text is. */
  static final class LoneSurrogateException extends IOException {
    private static final long serialVersionUID = 1L;

    LoneSurrogateException(String message) {
      super(message);
    }
  }

  private static final class Checking extends JsonGeneratorDelegate {
    Checking(JsonGenerator generator) {
      super(generator, false);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
      check(name);
      super.writeFieldName(name);
    }

    @Override
    public void writeString(String text) throws IOException {
      check(text);
      super.writeString(text);
    }

    private void check(String text) throws LoneSurrogateException {
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
        throw new LoneSurrogateException(
            "the text at "
                + getOutputContext().pathAsPointer()
                + " holds half of a surrogate pair at index "
                + i
                + ", which has no UTF-8 form: cut text between code points");
      }
    }
  }
}
