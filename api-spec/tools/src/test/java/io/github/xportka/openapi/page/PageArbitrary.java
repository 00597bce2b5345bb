package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Arbitrary pages: every part of a page may be there or not, in any of its forms. */
final class PageArbitrary {
  private static final int DEPTH = 3;

  /** Some are what the spec shares, some what a schema or an answer is called. */
  private static final List<String> NAMES =
      List.of(
          "id",
          "orderId",
          "itemId",
          "skuId",
          "quantity",
          "title",
          "imageUrl",
          "lineItem",
          "lineItems",
          "data",
          "success",
          "errorCode",
          "errorMsg",
          "code",
          "xResponse",
          "xRequest",
          "List",
          "_source",
          "on",
          "Example",
          "body");

  private PageArbitrary() {}

  /** A member of an object, or an element of an array: its type, and what is in it. */
  private record Shape(String type, Map<String, Shape> members, @Nullable Shape element) {
    Shape(String type) {
      this(type, Map.of(), null);
    }

    String listed() {
      return switch (type) {
        case "array" -> "array [" + (element == null ? "string" : element.listed()) + "]";
        default -> type;
      };
    }

    /** The object whose members a list shows below it; null when there is none. */
    @Nullable Shape object() {
      return element == null ? (type.equals("object") ? this : null) : element.object();
    }

    String json() {
      return switch (type) {
        case "object" ->
            members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": " + member.getValue().json())
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
        case "array" -> element == null ? "[]" : "[" + element.json() + "]";
        case "integer" -> "7";
        case "integer<int64>" -> "12345678901";
        case "number" -> "2.50";
        case "boolean" -> "true";
        case "null" -> "null";
        default -> "\"text, 文字\"";
      };
    }
  }

  private static Arbitrary<Shape> shapes(int depth) {
    Arbitrary<Shape> scalars =
        Arbitraries.of("string", "integer", "integer<int64>", "number", "boolean", "null")
            .map(Shape::new);
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<Shape> lists =
        shapes(depth - 1).injectNull(0.1).map(element -> new Shape("array", Map.of(), element));
    return Arbitraries.frequencyOf(
        Tuple.of(4, scalars), Tuple.of(2, objects(depth)), Tuple.of(1, lists));
  }

  private static Arbitrary<Shape> objects(int depth) {
    return Arbitraries.maps(Arbitraries.of(NAMES), shapes(depth - 1))
        .ofMaxSize(5)
        .map(members -> new Shape("object", new LinkedHashMap<>(members), null));
  }

  /** How a list is written, and how sure it is of what is required. */
  private record Layout(boolean oneLine, boolean indented, boolean described, String required) {
    void write(String name, Shape shape, int depth, List<String> lines) {
      String indent = " ".repeat(indented ? 2 * depth : 0);
      List<String> words = new ArrayList<>(List.of(name, shape.listed()));
      if (described) {
        words.add("Words about it");
      }
      if (!required.isEmpty()) {
        words.add(required);
      }
      if (oneLine) {
        lines.add(indent + String.join(" ", words));
      } else {
        words.forEach(word -> lines.add(indent + word));
      }
      Shape object = shape.object();
      if (object != null) {
        object.members().forEach((its, member) -> write(its, member, depth + 1, lines));
      }
    }
  }

  private static Arbitrary<Layout> layouts() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            either, either, either, Arbitraries.of("", "required", "optional", "可选"))
        .as(Layout::new);
  }

  /** A list, an example, both of the same or of others, or nothing. */
  private static Arbitrary<List<String>> bodies() {
    Arbitrary<Shape> shapes = objects(DEPTH);
    return Combinators.combine(shapes, shapes, layouts(), Arbitraries.integers().between(0, 9))
        .as(
            (shape, other, layout, form) -> {
              List<String> lines = new ArrayList<>();
              if (form % 3 != 0) {
                shape.members().forEach((name, member) -> layout.write(name, member, 0, lines));
              }
              if (form % 3 != 1) {
                lines.add(form % 2 == 0 ? "Example" : "示例");
                lines.add((form == 9 ? other : shape).json());
              }
              if (form == 8) {
                lines.add(other.json());
              }
              return form == 0 ? List.of() : lines;
            });
  }

  private static Arbitrary<List<String>> parameters(String heading) {
    Arbitrary<List<String>> lists =
        Combinators.combine(objects(1), layouts())
            .as(
                (shape, layout) -> {
                  List<String> lines = new ArrayList<>(List.of(heading));
                  shape.members().forEach((name, member) -> layout.write(name, member, 0, lines));
                  return lines;
                });
    return Arbitraries.oneOf(Arbitraries.just(List.of()), lists);
  }

  private static Arbitrary<List<String>> requests() {
    Arbitrary<List<String>> shown =
        Combinators.combine(
                Arbitraries.of("application/json", "multipart/form-data", "application/xml", ""),
                bodies())
            .as((mediaType, body) -> joined(List.of(("Body Params " + mediaType).strip()), body));
    return Arbitraries.oneOf(Arbitraries.just(List.of()), shown);
  }

  private static Arbitrary<List<String>> samples(String method, String path) {
    return Combinators.combine(
            Arbitraries.of(method, "DELETE"),
            Arbitraries.of(path, path, "/open/other"),
            Arbitraries.of("", "?timestamp&sign", "?a=1&b"),
            Arbitraries.of("", " -H 'trace: 1'", " --cookie 'c=1'"),
            Arbitraries.of("", " -d '{\"a\": [1]}'", " --data-raw ''"))
        .as(
            (sent, called, query, header, data) ->
                List.of(
                    "Request Code Samples",
                    "curl -X %s 'https://www.xportcn.com/api%s%s'%s%s"
                        .formatted(sent, called, query, header, data)));
  }

  private static Arbitrary<List<String>> answers() {
    Arbitrary<List<String>> answer =
        Combinators.combine(
                Arbitraries.of("🟢200成功", "🔴500", "🟠400"),
                Arbitraries.of("application/json", "text/plain", ""),
                bodies())
            .as(
                (status, mediaType, body) -> {
                  List<String> lines = new ArrayList<>(List.of(status));
                  if (!mediaType.isEmpty()) {
                    lines.add(mediaType);
                  }
                  lines.add("Body");
                  lines.addAll(body);
                  return lines;
                });
    return answer
        .list()
        .ofMaxSize(3)
        .map(
            all -> {
              List<String> lines = new ArrayList<>();
              if (!all.isEmpty()) {
                lines.add("Responses");
              }
              all.forEach(lines::addAll);
              return lines;
            });
  }

  /** The text of a page. */
  static Arbitrary<String> pages() {
    Arbitrary<String> paths =
        Arbitraries.of("/open/x", "/open/pp/logistics/x/{id}", "/wms/do.it", "/open/x/y-z/");
    return Combinators.combine(Arbitraries.of("GET", "POST", "PUT"), paths)
        .flatAs(
            (method, path) ->
                Combinators.combine(
                        Arbitraries.of("Do x", "做什么", "x: 'y' # z"),
                        parameters("Path Params"),
                        parameters("Query Params"),
                        parameters("Header Params"),
                        requests(),
                        samples(method, path),
                        answers(),
                        Arbitraries.of("", "Modified at 2025-08-19 06:50:46", "Built with"))
                    .as(
                        (title, path1, query, header, request, sample, answers, end) ->
                            String.join(
                                    "\n",
                                    joined(
                                        List.of(title, method, path, "Request"),
                                        path1,
                                        query,
                                        header,
                                        request,
                                        sample,
                                        answers,
                                        List.of(end)))
                                + "\n"));
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
