package org.kerf.tools.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/**
 * Where the programs of a PostgreSQL lie. Of them {@code initdb}, {@code postgres} and {@code
 * pg_ctl} are needed.
 *
 * @param bin the folder with the programs
 */
public record ServerPrograms(Path bin) {

  private static final List<String> NEEDED = List.of("initdb", "postgres", "pg_ctl");
  private static final Pattern VERSION = Pattern.compile("[0-9]+");

  /** Where the packages of the usual systems put them; a star is any version. */
  private static final List<String> USUAL =
      List.of(
          "/usr/lib/postgresql/*/bin",
          "/usr/pgsql-*/bin",
          "/opt/homebrew/opt/postgresql@*/bin",
          "/usr/local/opt/postgresql@*/bin",
          "/Applications/Postgres.app/Contents/Versions/*/bin",
          "C:/Program Files/PostgreSQL/*/bin");

  /**
   * Those that a person named.
   *
   * @throws StationFault if there are none
   */
  public static ServerPrograms in(Path bin) throws StationFault {
    if (!hasAll(bin)) {
      throw new StationFault(
          FaultCode.SETTINGS_WRONG,
          "The folder "
              + bin
              + " has not the programs of a PostgreSQL server (initdb, postgres, pg_ctl). Give the"
              + " bin folder of one: --postgres-bin DIR");
    }
    return new ServerPrograms(bin.toAbsolutePath());
  }

  /**
   * The newest that is installed, in the usual places or on the path.
   *
   * @throws StationFault if there is none
   */
  public static ServerPrograms installed() throws StationFault {
    List<Path> found = new ArrayList<>();
    USUAL.forEach(place -> found.addAll(matching(place)));
    return found.stream()
        .filter(ServerPrograms::hasAll)
        .max(Comparator.comparingInt(ServerPrograms::version))
        .or(ServerPrograms::onPath)
        .map(ServerPrograms::new)
        .orElseThrow(
            () ->
                new StationFault(
                    FaultCode.SETTINGS_WRONG,
                    "No PostgreSQL server is installed on this computer. Install one (15 or newer),"
                        + " or say where its programs lie: --postgres-bin DIR"));
  }

  /** Those that a person named, else those that are installed. */
  public static ServerPrograms of(Optional<Path> named) throws StationFault {
    return named.isPresent() ? in(named.get()) : installed();
  }

  Path program(String name) {
    return bin.resolve(name + suffix());
  }

  private static boolean hasAll(Path bin) {
    return NEEDED.stream().allMatch(name -> Files.isExecutable(bin.resolve(name + suffix())));
  }

  private static String suffix() {
    return windows() ? ".exe" : "";
  }

  static boolean windows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")
        && File.separatorChar == '\\';
  }

  /** The folders of a place in which one part holds a star. */
  private static List<Path> matching(String place) {
    int star = place.indexOf('*');
    int before = place.lastIndexOf('/', star);
    int after = place.indexOf('/', star);
    List<Path> found = new ArrayList<>();
    Path parent = Path.of(place.substring(0, before));
    if (!Files.isDirectory(parent)) {
      return found;
    }
    try (DirectoryStream<Path> versions =
        Files.newDirectoryStream(parent, place.substring(before + 1, after))) {
      versions.forEach(version -> found.add(version.resolve(place.substring(after + 1))));
    } catch (IOException e) {
      // A folder that can't be listed holds no server for this person.
      return List.of();
    }
    return found;
  }

  /** The number in the folder's name: of "15" or "pgsql-15". */
  private static int version(Path bin) {
    Matcher number = VERSION.matcher(bin.getName(bin.getNameCount() - 2).toString());
    return number.find() ? Integer.parseInt(number.group()) : 0;
  }

  private static Optional<Path> onPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .map(folder -> Path.of(folder).resolve("postgres" + suffix()))
        .flatMap(postgres -> real(postgres).stream())
        .filter(ServerPrograms::hasAll)
        .findFirst();
  }

  /** The folder in which a program really lies: a link leads to where its fellows are. */
  private static Optional<Path> real(Path program) {
    try {
      return Optional.ofNullable(program.toRealPath().getParent());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
