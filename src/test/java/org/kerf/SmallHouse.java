package org.kerf;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a few made-up classes, so that a rule can be seen to fail on them. */
final class SmallHouse {

  private SmallHouse() {}

  /**
   * Compiles into a folder and reads the classes as a house.
   *
   * @param sources each class's text by its name, such as "org.kerf.stock.StockList"
   */
  static House build(Path folder, Map<String, String> sources) throws IOException {
    Path from = folder.resolve("sources");
    Path to = Files.createDirectories(folder.resolve("classes"));
    var files = new ArrayList<Path>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = from.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    compile(files, to);
    return House.of(to);
  }

  private static void compile(List<Path> files, Path to) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", to.toString(), "-classpath", classPath);
    var messages = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
        throw new IllegalStateException("the made-up classes do not compile: " + messages);
      }
    }
  }
}
