package org.kerf.tools.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.AdminLogin;

/**
 * One PostgreSQL server with its files in one folder, at a port of this computer that nobody
 * reaches from elsewhere. Everybody needs a password, its administrator too. PostgreSQL refuses to
 * run as root; root runs it in a user namespace, in which it is nobody.
 *
 * <p>For one thread at a time.
 */
public final class LocalServer implements AutoCloseable {

  private static final String ADMIN = "postgres";
  private static final int PASSWORD_BYTES = 24;

  /**
   * Below those that a system gives to connections that go out: nobody takes the port while the
   * server is down, and no connection is joined to itself.
   */
  private static final int FIRST_PORT = 20_000;

  private static final int PORTS = 12_000;
  private static final int STARTS_SECONDS = 60;
  private static final int STOPS_SECONDS = 30;
  private static final int POLL_MILLIS = 10;

  /** The line of postmaster.pid that says how far the server is. */
  private static final int STATE_LINE = 7;

  private final ServerPrograms programs;
  private final Path folder;
  private final int port;
  private final String password;
  private @Nullable Process process;

  private LocalServer(ServerPrograms programs, Path folder, int port, String password) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.password = password;
  }

  /**
   * The server whose files lie in this folder; they are made if there are none. It does not run
   * yet.
   *
   * @param random for a new administrator's password, which is kept there
   * @throws StationFault if it can't be made
   */
  public static LocalServer in(ServerPrograms programs, Path folder, SecureRandom random)
      throws StationFault {
    Path whole = folder.toAbsolutePath().normalize();
    try {
      OwnerOnly.folder(whole);
      Path kept = whole.resolve("password");
      if (!Files.exists(kept)) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        OwnerOnly.file(kept);
        Files.writeString(kept, HexFormat.of().formatHex(bytes));
      }
      var server =
          new LocalServer(programs, whole, freePort(random), Files.readString(kept).strip());
      if (!Files.exists(server.data().resolve("PG_VERSION"))) {
        server.make(kept);
      }
      return server;
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE,
          "The files of the PostgreSQL server can't be made in " + whole + ".",
          e);
    }
  }

  private void make(Path passwordFile) throws IOException, StationFault {
    List<String> command =
        List.of(
            programs.program("initdb").toString(),
            "--pgdata=" + data(),
            "--username=" + ADMIN,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--wal-segsize=1",
            "--no-sync");
    if (run(command) != 0) {
      throw failed("The files of the PostgreSQL server could not be made in " + folder, log());
    }
  }

  private static int freePort(RandomGenerator random) throws IOException {
    while (true) {
      int port = FIRST_PORT + random.nextInt(PORTS);
      try (var tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return tried.getLocalPort();
      } catch (BindException taken) {
        continue;
      }
    }
  }

  /** Where the server's own files lie. */
  public Path data() {
    return folder.resolve("data");
  }

  public int port() {
    return port;
  }

  /** The address of a database on it, as a person types it. */
  public String url(String database) {
    return "postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Who administers it. */
  public AdminLogin admin(String database) {
    return new AdminLogin(url(database), ADMIN, password, "");
  }

  /** A connection of the administrator. */
  public Connection open(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + url(database) + "?sslmode=disable", ADMIN, password);
  }

  /** As the administrator. */
  public void execute(String database, String sql) throws SQLException {
    try (Connection admin = open(database);
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, as the administrator. */
  public String ask(String database, String sql) throws SQLException {
    try (Connection admin = open(database);
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  /** Starts it, and waits until it takes connections. */
  public void start() throws StationFault {
    start(OptionalLong.empty());
  }

  /**
   * Starts it with a disk that is full soon.
   *
   * @param fileKilobytes no file of it grows beyond this; only where there is a shell
   */
  public void startWithFullDisk(long fileKilobytes) throws StationFault {
    start(OptionalLong.of(fileKilobytes));
  }

  private void start(OptionalLong fileKilobytes) throws StationFault {
    List<String> command = new ArrayList<>();
    if (fileKilobytes.isPresent()) {
      command.addAll(
          List.of(
              "/bin/bash",
              "-c",
              "ulimit -f " + fileKilobytes.getAsLong() + "; exec \"$@\"",
              "postgres"));
    }
    command.addAll(asSomebody());
    command.addAll(
        List.of(
            programs.program("postgres").toString(),
            "-D",
            data().toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "logging_collector=off"));
    try {
      Process started = process(command).start();
      process = started;
      awaitStart(started);
    } catch (IOException e) {
      throw failed("The PostgreSQL server in " + folder + " could not be started", e.getMessage());
    }
  }

  private void awaitStart(Process started) throws StationFault {
    for (int i = 0; i < STARTS_SECONDS * 1_000 / POLL_MILLIS; i++) {
      if (hasEnded(started, POLL_MILLIS)) {
        throw failed("The PostgreSQL server in " + folder + " ended as it was started", log());
      }
      if (isReady(started)) {
        return;
      }
    }
    kill();
    throw failed(
        "The PostgreSQL server in " + folder + " takes no connections after a minute", log());
  }

  private boolean isReady(Process started) {
    try {
      List<String> state = Files.readAllLines(data().resolve("postmaster.pid"));
      return state.size() > STATE_LINE
          && state.getFirst().strip().equals(Long.toString(started.pid()))
          && state.get(STATE_LINE).strip().equals("ready");
    } catch (IOException e) {
      // It is written anew at this moment.
      return false;
    }
  }

  /** Whether it runs; what it waits for may have ended it. */
  public boolean isRunning() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Ends the first of its processes as a power cut does, and waits until the others have gone. */
  public void kill() {
    Process running = process;
    if (running == null) {
      return;
    }
    List<ProcessHandle> others = running.descendants().toList();
    running.destroyForcibly();
    hasEnded(running, STOPS_SECONDS * 1_000L);
    for (ProcessHandle other : others) {
      // Each of them finds out by itself, one that is in the middle of something a little later.
      other.onExit().completeOnTimeout(other, 1, TimeUnit.SECONDS).join();
      other.destroyForcibly();
      other.onExit().completeOnTimeout(other, STOPS_SECONDS, TimeUnit.SECONDS).join();
    }
    process = null;
  }

  /** Has it end in good order: who is connected is told so. */
  public void stop() throws StationFault {
    Process running = process;
    if (running == null) {
      return;
    }
    try {
      run(
          List.of(
              programs.program("pg_ctl").toString(),
              "stop",
              "--pgdata=" + data(),
              "--mode=fast",
              "--wait",
              "--timeout=" + STOPS_SECONDS));
    } catch (IOException e) {
      throw failed("The PostgreSQL server in " + folder + " could not be stopped", e.getMessage());
    } finally {
      kill();
    }
  }

  @Override
  public void close() throws StationFault {
    stop();
  }

  /** Runs one of its programs to the end. */
  private int run(List<String> command) throws IOException {
    List<String> whole = new ArrayList<>(asSomebody());
    whole.addAll(command);
    Process run = process(whole).start();
    return run.onExit().join().exitValue();
  }

  private ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.directory(folder.toFile());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
  }

  private static List<String> asSomebody() {
    boolean root = "root".equals(System.getProperty("user.name")) && !ServerPrograms.windows();
    return root ? List.of("unshare", "--user") : List.of();
  }

  private Path logFile() {
    return folder.resolve("server.log");
  }

  /** What it said last. */
  private String log() {
    try {
      byte[] all = Files.readAllBytes(logFile());
      return new String(all, StandardCharsets.UTF_8)
          .lines()
          .reduce((_, last) -> last)
          .orElse("it said nothing");
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  private static boolean hasEnded(Process process, long millis) {
    return process
        .onExit()
        .thenApply(Optional::of)
        .completeOnTimeout(Optional.empty(), millis, TimeUnit.MILLISECONDS)
        .join()
        .isPresent();
  }

  private static StationFault failed(String what, @Nullable String why) {
    return new StationFault(FaultCode.CENTRE_FAILED, what + ": " + why + ".");
  }
}
