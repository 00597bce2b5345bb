package io.github.xportka.contract.style;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.xportka.contract.style.JavaFile.Declaration;
import io.github.xportka.contract.style.JavaFile.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Scanner that collects the declarations and the string literals of a parsed file. */
final class JavaFileScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<Tree.Kind> IMPLICITLY_PUBLIC =
      Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

  private final CompilationUnitTree unit;
  private final DocTrees trees;
  private final Path file;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Prose> texts = new ArrayList<>();

  JavaFileScanner(CompilationUnitTree unit, DocTrees trees) {
    this.unit = unit;
    this.trees = trees;
    this.file = RepositoryFiles.relative(Path.of(unit.getSourceFile().toUri()));
  }

  JavaFile read() {
    scan(unit, null);
    return new JavaFile(file, List.copyOf(declarations), List.copyOf(texts));
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    declare(Kind.TYPE, type.getSimpleName().toString(), type.getModifiers());
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    boolean constructor = method.getReturnType() == null;
    declare(
        constructor ? Kind.CONSTRUCTOR : Kind.METHOD,
        method.getName().toString(),
        method.getModifiers());
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
      declare(Kind.FIELD, variable.getName().toString(), variable.getModifiers());
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
    if (literal.getValue() instanceof String text && text.contains(" ")) {
      texts.add(new Prose(file, lineOf(literal), text));
    }
    return super.visitLiteral(literal, null);
  }

  private void declare(Kind kind, String name, ModifiersTree modifiers) {
    Set<String> annotations =
        modifiers.getAnnotations().stream()
            .map(annotation -> annotation.getAnnotationType().toString())
            .collect(toUnmodifiableSet());
    declarations.add(
        new Declaration(
            kind,
            name,
            annotations,
            published(getCurrentPath()),
            lineOf(getCurrentPath().getLeaf()),
            javadoc()));
  }

  private @Nullable Prose javadoc() {
    String text = trees.getDocComment(getCurrentPath());
    DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
    if (text == null || comment == null) {
      return null;
    }
    long start =
        comment.getFirstSentence().isEmpty()
            ? trees.getSourcePositions().getStartPosition(unit, comment, comment)
            : trees
                .getSourcePositions()
                .getStartPosition(unit, comment, comment.getFirstSentence().get(0));
    return new Prose(file, unit.getLineMap().getLineNumber(start), text);
  }

  private long lineOf(Tree tree) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  /** Returns true when the declaration and all types around it are public or protected. */
  private static boolean published(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      ModifiersTree modifiers = modifiers(at.getLeaf());
      if (modifiers != null && !visible(modifiers) && !inInterface(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean visible(ModifiersTree modifiers) {
    Set<Modifier> flags = modifiers.getFlags();
    return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
  }

  private static boolean inInterface(TreePath path) {
    TreePath parent = path.getParentPath();
    return parent != null && IMPLICITLY_PUBLIC.contains(parent.getLeaf().getKind());
  }

  private static @Nullable ModifiersTree modifiers(Tree tree) {
    if (tree instanceof ClassTree type) {
      return type.getModifiers();
    }
    if (tree instanceof MethodTree method) {
      return method.getModifiers();
    }
    return tree instanceof VariableTree variable ? variable.getModifiers() : null;
  }
}
