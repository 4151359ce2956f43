package org.kerf;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What can be seen in the text of the sources only. */
final class Sources {

  /** The rules that {@code @Exempt} may name here. */
  static final Set<String> RULES = Set.of("size", "catch-all", "empty-catch", "name");

  static final int LONGEST_CLASS = 500;
  static final int LONGEST_METHOD = 70;

  private static final Set<String> TOO_WIDE =
      Set.of("Exception", "RuntimeException", "Throwable", "Error");
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Helper|Helpers|Util|Utils|Manager|Impl|Data)");
  private static final Pattern PUT_OFF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private Sources() {}

  /**
   * What is wrong in these sources.
   *
   * @param texts each file's text by its path
   */
  static List<Breach> breaches(Map<String, String> texts) throws IOException {
    var found = new ArrayList<Breach>();
    texts.forEach((path, text) -> found.addAll(putOff(path, text)));
    List<Text> files =
        texts.entrySet().stream().map(file -> new Text(file.getKey(), file.getValue())).toList();
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      String path = unit.getSourceFile().toUri().getPath().substring(1);
      new Reader(unit, path, positions, found).scan(unit, null);
    }
    return found;
  }

  private static List<Breach> putOff(String path, String text) {
    return text.lines()
        .filter(line -> PUT_OFF.matcher(line).find())
        .map(line -> new Breach("put-off", path, "do it now or open an issue: " + line.strip()))
        .toList();
  }

  /** A source that is already in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path.replace('\\', '/')), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Walks through one file. */
  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final String path;
    private final SourcePositions positions;
    private final List<Breach> found;

    Reader(CompilationUnitTree unit, String path, SourcePositions positions, List<Breach> found) {
      this.unit = unit;
      this.path = path;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      String name = type.getSimpleName().toString();
      checkLength(type, "class " + name, LONGEST_CLASS);
      if (EMPTY_NAME.matcher(name).matches()) {
        report("name", type, name + " says nothing; name it after what it does in the trade");
      }
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      checkLength(method, "method " + method.getName(), LONGEST_METHOD);
      return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree handler, @Nullable Void nothing) {
      Tree type = handler.getParameter().getType();
      Stream<? extends Tree> types =
          type instanceof UnionTypeTree union
              ? union.getTypeAlternatives().stream()
              : Stream.of(type);
      types
          .map(Tree::toString)
          .filter(name -> TOO_WIDE.contains(name) && !passesOn(handler))
          .forEach(
              name ->
                  report(
                      "catch-all",
                      handler,
                      "catches " + name + "; catch what the called method is known to throw"));
      if (handler.getBlock().getStatements().isEmpty()) {
        report("empty-catch", handler, "swallows the fault; answer it, or wrap and throw it");
      }
      return super.visitCatch(handler, null);
    }

    /** A catch that only cleans up and throws the same on hides nothing. */
    private static boolean passesOn(CatchTree handler) {
      List<? extends StatementTree> statements = handler.getBlock().getStatements();
      return !statements.isEmpty()
          && statements.getLast() instanceof ThrowTree thrown
          && thrown.getExpression() instanceof IdentifierTree name
          && name.getName().equals(handler.getParameter().getName());
    }

    private void checkLength(Tree tree, String what, int most) {
      long end = positions.getEndPosition(unit, tree);
      LineMap lines = unit.getLineMap();
      long length = lines.getLineNumber(end) - line(tree) + 1;
      if (end >= 0 && length > most) {
        report("size", tree, what + " has " + length + " lines, at most " + most + "; divide it");
      }
    }

    private long line(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private void report(String rule, Tree tree, String sentence) {
      if (!exempt(rule)) {
        found.add(new Breach(rule, path + ":" + line(tree), sentence));
      }
    }

    /** Whether an exemption stands at this place or around it. */
    private boolean exempt(String rule) {
      for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
        if (modifiers(at.getLeaf()).filter(those -> names(those, rule)).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private static Optional<ModifiersTree> modifiers(Tree tree) {
      return switch (tree) {
        case ClassTree type -> Optional.of(type.getModifiers());
        case MethodTree method -> Optional.of(method.getModifiers());
        default -> Optional.empty();
      };
    }

    private static boolean names(ModifiersTree modifiers, String rule) {
      return modifiers.getAnnotations().stream()
          .map(AnnotationTree::toString)
          .anyMatch(text -> text.contains("Exempt(") && text.contains('"' + rule + '"'));
    }
  }
}
