package org.kerf;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The tables that sources name in SQL. Read from the string literals, also those that are put
 * together; what stands between them, such as a variable, is a gap.
 */
final class SqlNames {

  /**
   * A table that SQL names.
   *
   * @param room the package without "org.kerf."
   * @param place file and line
   * @param written whether its rows are changed
   */
  record Named(String room, String place, String table, boolean written) {}

  private static final String GAP = " \u0000 ";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)\\b(?:INSERT\\s+INTO|MERGE\\s+INTO|UPDATE|DELETE\\s+FROM|TRUNCATE\\s+TABLE)"
              + "\\s+(?:LEDGER\\.)?(\\w+)");
  private static final Pattern READ =
      Pattern.compile("(?i)\\b(?:(?:FROM|JOIN|USING)\\s+(?:LEDGER\\.)?|LEDGER\\.)(\\w+)");

  private SqlNames() {}

  /**
   * All of them.
   *
   * @param texts each file's text by its path
   */
  static List<Named> in(Map<String, String> texts) throws IOException {
    List<Text> files =
        texts.entrySet().stream().map(file -> new Text(file.getKey(), file.getValue())).toList();
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, files);
    var found = new ArrayList<Named>();
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      new Reader(unit, positions, found).scan(unit, null);
    }
    return found;
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
    private final SourcePositions positions;
    private final List<Named> found;

    Reader(CompilationUnitTree unit, SourcePositions positions, List<Named> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
      if (sum.getKind() != Tree.Kind.PLUS) {
        return super.visitBinary(sum, null);
      }
      look(sum, textOf(sum));
      return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
      look(literal, textOf(literal));
      return null;
    }

    /** An entity's table is its own room's to write. */
    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
      Matcher table = Pattern.compile("Table\\(name = \"(\\w+)\"").matcher(annotation.toString());
      if (table.find()) {
        add(annotation, table.group(1), true);
      }
      return null;
    }

    /**
     * A sum's literals in their order; operands that are none of them are scanned by themselves.
     */
    private String textOf(Tree tree) {
      if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        return textOf(sum.getLeftOperand()) + textOf(sum.getRightOperand());
      }
      if (tree instanceof LiteralTree literal) {
        return literal.getValue() instanceof String text ? text : GAP;
      }
      scan(tree, null);
      return GAP;
    }

    private void look(Tree tree, String text) {
      Matcher written = WRITTEN.matcher(text);
      while (written.find()) {
        add(tree, written.group(1), true);
      }
      Matcher read = READ.matcher(WRITTEN.matcher(text).replaceAll(GAP));
      while (read.find()) {
        add(tree, read.group(1), false);
      }
    }

    private void add(Tree tree, String table, boolean written) {
      String path = unit.getSourceFile().toUri().getPath().substring(1);
      long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
      String room = Room.inHouse(String.valueOf(unit.getPackageName()));
      found.add(new Named(room, path + ":" + line, table.toLowerCase(Locale.ROOT), written));
    }
  }
}
