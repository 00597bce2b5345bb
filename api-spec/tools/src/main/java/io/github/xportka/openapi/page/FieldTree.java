package io.github.xportka.openapi.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which field of a page's list is a member of which other one.
 *
 * <p>Where the lines are indented, that says it. But what a browser copies seldom is: the members
 * of an object follow it, or do not when it was folded in, and nothing marks the end. So a field
 * goes to the innermost object that is known to have a member of its name, from the examples, or
 * from the spec where there is one. What nobody knows goes by the page's own count of members, as
 * in {@code array [object {3}]}, and else to the object that is being listed.
 */
final class FieldTree {
  private static final int DEEPEST = 50;
  private static final int FARTHEST = 200;

  private final List<Field> fields;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Frame> all = new ArrayList<>();

  private FieldTree(List<Field> fields) {
    this.fields = fields;
  }

  /**
   * Adds the fields of a body to what its examples show.
   *
   * @param root what the examples show
   * @param known what is known of the body
   * @return the fields whose place had to be guessed
   */
  static List<Field> addTo(ShownPlace root, Body body, KnownMembers known) {
    List<Field> guessed = new ArrayList<>();
    for (FieldList list : body.lists()) {
      FieldType type = list.root();
      if (type != null) {
        root.list(type);
      }
      if (!list.isEmpty()) {
        guessed.addAll(new FieldTree(list.fields()).addTo(root, list.isIndented(), known));
      }
    }
    return guessed;
  }

  private List<Field> addTo(ShownPlace root, boolean isIndented, KnownMembers known) {
    open(new Frame(root.object(), known, -1, -1));
    if (isIndented) {
      addByIndent();
    } else {
      addByNames();
    }
    return all.stream()
        .filter(frame -> frame.listed.size() != frame.count)
        .flatMap(frame -> frame.guessed.stream())
        .toList();
  }

  private void open(Frame frame) {
    open.push(frame);
    all.add(frame);
  }

  /** An object whose members are being listed. */
  private static final class Frame {
    private final ShownPlace place;
    private final KnownMembers known;
    private final int count;
    private final int indent;
    private final Set<String> listed = new HashSet<>();
    private final List<Field> guessed = new ArrayList<>();

    Frame(ShownPlace place, KnownMembers known, int count, int indent) {
      this.place = place;
      this.known = known;
      this.count = count;
      this.indent = indent;
    }

    boolean takes(String name) {
      return !listed.contains(name) && (count < 0 || listed.size() < count);
    }

    boolean knows(String name) {
      return known.has(name) || place.showsMember(name);
    }

    boolean knowsNone() {
      return known.isEmpty() && !place.showsMembers();
    }
  }

  private void addByIndent() {
    for (Field field : fields) {
      while (open.size() > 1 && open.element().indent >= field.indent()) {
        open.pop();
      }
      add(field);
    }
  }

  private void addByNames() {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Frame home = known(field.name());
      if (home == null) {
        home = likely(i);
        if (open.size() > 1) {
          home.guessed.add(field);
        }
      }
      while (open.element() != home) {
        open.pop();
      }
      add(field);
    }
  }

  /** The innermost open object that is known to have such a member. */
  private @Nullable Frame known(String name) {
    for (Frame frame : open) {
      if (frame.takes(name) && frame.knows(name)) {
        return frame;
      }
    }
    return null;
  }

  /** The innermost open object that may have such a member. */
  private Frame likely(int index) {
    String name = fields.get(index).name();
    Iterator<Frame> frames = open.iterator();
    Frame frame = frames.next();
    if (frame.listed.isEmpty() && frames.hasNext() && !isUnfolded(frame, index)) {
      frame = frames.next();
    }
    while (!frame.takes(name) && frames.hasNext()) {
      frame = frames.next();
    }
    return frame;
  }

  /** Whether the members of an object just opened seem to follow it. */
  private boolean isUnfolded(Frame frame, int index) {
    int last = Math.min(fields.size(), index + (frame.count < 0 ? FARTHEST : frame.count));
    if (frame.count > 0 && index + frame.count > fields.size()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (int i = index; i < last; i++) {
      String name = fields.get(i).name();
      if (frame.knows(name)) {
        return true;
      }
      if (!seen.add(name) || isKnownOutside(frame, name)) {
        return frame.knowsNone() && frame.count < 0 && i > index;
      }
    }
    return frame.knowsNone();
  }

  private boolean isKnownOutside(Frame frame, String name) {
    return open.stream().anyMatch(other -> other != frame && other.knows(name));
  }

  private void add(Field field) {
    Frame frame = open.element();
    frame.listed.add(field.name());
    frame.place.listMembers();
    ShownPlace place = frame.place.member(field.name());
    place.list(field);
    FieldType object = field.type().object();
    boolean array = field.type().kind().equals("array") && field.type().items() == null;
    if ((object != null || array) && open.size() < DEEPEST) {
      open(
          new Frame(
              place.object(),
              frame.known.within(field.name()),
              object == null ? -1 : object.memberCount(),
              field.indent()));
    }
  }
}
