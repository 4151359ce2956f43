package org.kerf.tools.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  private static final int MOST_STARTS = 10;
  private static final int START_AGAIN_MILLIS = 200;
  private static final int STARTS_SECONDS = 60;
  private static final int STOPS_SECONDS = 30;
  private static final int OTHERS_END_MILLIS = 100;
  private static final int POLL_MILLIS = 10;

  /** The line of postmaster.pid that says how far the server is. */
  private static final int STATE_LINE = 7;

  private final ServerPrograms programs;
  private final Path folder;
  private final int port;
  private final String password;
  private @Nullable Process process;
  private long limitedAt;

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
    int port = FIRST_PORT + random.nextInt(PORTS);
    while (!isFree(port)) {
      port = FIRST_PORT + random.nextInt(PORTS);
    }
    return port;
  }

  private static boolean isFree(int port) throws IOException {
    try (var tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return tried.isBound();
    } catch (BindException taken) {
      return false;
    }
  }

  /** Another one with the same administrator, which has no files yet. */
  public LocalServer beside(Path other, RandomGenerator random) throws StationFault {
    try {
      Path whole = OwnerOnly.folder(other.toAbsolutePath().normalize());
      return new LocalServer(programs, whole, freePort(random), password);
    } catch (IOException e) {
      throw failed("There is no folder for the PostgreSQL server", e.getMessage());
    }
  }

  /**
   * Makes this one, which does not run, a standby: a copy of the files of a primary, which follows
   * that one once it is started.
   *
   * @param port that leads to the primary
   */
  public void follow(LocalServer primary, int port) throws StationFault {
    try (Connection admin = primary.open("postgres")) {
      BaseBackup.take(admin, primary.data(), data());
      Files.createFile(data().resolve("standby.signal"));
      Files.writeString(
          data().resolve("postgresql.auto.conf"),
          "primary_conninfo = 'host=127.0.0.1 port="
              + port
              + " user="
              + ADMIN
              + " password="
              + password
              + "'\n",
          StandardOpenOption.APPEND);
    } catch (IOException | SQLException e) {
      throw failed("The standby in " + folder + " could not be made", e.getMessage());
    }
  }

  /** Has this one, a standby, be the primary from now on; waits until it is. */
  public void promote() throws StationFault {
    try {
      if (!ask("postgres", "SELECT pg_promote(TRUE, " + STARTS_SECONDS + ")").equals("t")) {
        throw failed("The standby in " + folder + " could not be promoted", log());
      }
    } catch (SQLException e) {
      throw failed("The standby in " + folder + " could not be promoted", e.getMessage());
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
    return open(database, ADMIN, password);
  }

  /** A connection of this role. */
  public Connection open(String database, String role, String secret) throws SQLException {
    return DriverManager.getConnection("jdbc:" + url(database) + "?sslmode=disable", role, secret);
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
    List<String> command = new ArrayList<>(asSomebody());
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
            "logging_collector=off",
            "-c",
            "wal_keep_size=64MB"));
    try {
      for (int i = 0; i < MOST_STARTS; i++) {
        Process started = process(command).start();
        process = started;
        if (awaitStart(started)) {
          return;
        }
        // Processes of one that was killed may still hold what they shared.
        new CompletableFuture<Boolean>()
            .completeOnTimeout(true, START_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
            .join();
      }
      throw failed("The PostgreSQL server in " + folder + " ended as it was started", log());
    } catch (IOException e) {
      throw failed("The PostgreSQL server in " + folder + " could not be started", e.getMessage());
    }
  }

  /** Whether it takes connections then; else it has ended. */
  private boolean awaitStart(Process started) throws StationFault {
    for (int i = 0; i < STARTS_SECONDS * 1_000 / POLL_MILLIS; i++) {
      if (hasEnded(List.of(started.toHandle()), POLL_MILLIS)) {
        return false;
      }
      if (isReady(started)) {
        return true;
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

  /**
   * Has its disk be full soon: no file of it grows beyond this.
   *
   * @param bytes counted from the file's beginning
   */
  public void limitFiles(long bytes) throws StationFault {
    Process running = process;
    if (running == null) {
      return;
    }
    limitedAt = toldBytes();
    try {
      FileLimit.set(running.pid(), bytes);
      for (ProcessHandle other : running.descendants().toList()) {
        FileLimit.set(other.pid(), bytes);
      }
    } catch (IOException e) {
      throw failed("The disk of the PostgreSQL server can't be filled", e.getMessage());
    }
  }

  /** How many bytes it has said; they are in a file that the limit is for, too. */
  public long toldBytes() {
    try {
      return Files.size(logFile());
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether it has said, since its files were limited, that it could not write. */
  public boolean diskWasFull() {
    try (var told = Files.newByteChannel(logFile())) {
      told.position(Math.min(limitedAt, told.size()));
      String since =
          new String(Channels.newInputStream(told).readAllBytes(), StandardCharsets.UTF_8);
      return since.contains("File too large") || since.contains("No space left on device");
    } catch (IOException e) {
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
    hasEnded(List.of(running.toHandle()), STOPS_SECONDS * 1_000L);
    // Each of them finds out by itself, one that is in the middle of something a little later.
    hasEnded(others, OTHERS_END_MILLIS);
    others.forEach(ProcessHandle::destroyForcibly);
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

  /** Whether all of them end within this time. */
  private static boolean hasEnded(List<ProcessHandle> all, long millis) {
    return CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .thenApply(_ -> true)
        .completeOnTimeout(false, millis, TimeUnit.MILLISECONDS)
        .join();
  }

  private static StationFault failed(String what, @Nullable String why) {
    return new StationFault(FaultCode.CENTRE_FAILED, what + ": " + why + ".");
  }
}
