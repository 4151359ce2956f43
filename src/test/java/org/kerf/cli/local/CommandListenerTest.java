package org.kerf.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cli.output.ExitCode;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.Cancellation;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** A station takes commands of its owner's other processes, and nothing else. */
class CommandListenerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int CODE = 3;

  /** In a station the bug handler is told of bugs; here they are made on purpose. */
  private static final ThreadFactory FACTORY =
      Thread.ofPlatform().daemon(true).uncaughtExceptionHandler((thread, bug) -> {}).factory();

  @TempDir Path folder;
  private Path data;
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final AtomicInteger runs = new AtomicInteger();

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void aDataFolderOfItsOwner() throws IOException {
    data = OwnerOnly.folder(folder.resolve("d"));
  }

  @AfterEach
  void end() {
    clients.shutdownNow();
  }

  private int echo(ForwardedCommand command, PrintWriter out, PrintWriter err) {
    runs.incrementAndGet();
    out.println(command.arguments() + " in " + command.folder() + " " + command.language());
    err.print("țeavă");
    return CODE;
  }

  private CommandListener listen(CommandRunner runner) throws IOException {
    return listen(data, runner, PATIENCE);
  }

  private CommandListener listen(Path in, CommandRunner runner, Duration patience)
      throws IOException {
    return CommandListener.open(
        in, folder, runner, Executors.newCachedThreadPool(FACTORY), patience);
  }

  private Said ask(UUID id, String... arguments) throws StationFault {
    return ask(data, id, arguments);
  }

  private static Said ask(Path in, UUID id, String... arguments) throws StationFault {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        StationClient.of(in, id)
            .orElseThrow()
            .run(
                "ro-RO",
                Path.of("/tmp"),
                List.of(arguments),
                () -> "4071",
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    return new Said(code, out.toString(), err.toString());
  }

  private SocketChannel connect() throws IOException {
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(SocketPlace.find(data).orElseThrow());
    return channel;
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  @Test
  void aCommandIsRunThereAndSaysHereWhatItHasToSay() throws Exception {
    try (CommandListener listener = listen(this::echo)) {
      assertThat(listener).isNotNull();
      Said said = ask(id(1), "import", "fișier cu spații.csv", "");
      assertThat(said.out().strip()).isEqualTo("[import, fișier cu spații.csv, ] in /tmp ro-RO");
      assertThat(said.err()).isEqualTo("țeavă");
      assertThat(said.code()).isEqualTo(CODE);
    }
    assertThat(StationClient.of(data, id(2))).isEmpty();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aCommandThatIsDoneIsKeptWithoutItsSecret() {
    ForwardedCommand command =
        new ForwardedCommand(id(1), "ro-RO", "/tmp", List.of("import")).with("4071");
    var run = new Run(command);
    assertThat(run.isOf(command.withoutSecret())).isFalse();
    assertThat(run.command().secret()).contains("4071");
    run.end(0);
    assertThat(run.command().secret()).isEmpty();
    assertThat(run.isOf(command)).as("asked again by a client that was lost").isTrue();
  }

  @Test
  void longAnswersComeWholeInOrder() throws Exception {
    String line = "ă".repeat(997) + "\uD83D\uDE00";
    int lines = 500;
    CommandRunner talks =
        (command, out, err) -> {
          out.print(line.repeat(lines));
          return 0;
        };
    try (CommandListener listener = listen(talks)) {
      assertThat(listener).isNotNull();
      assertThat(ask(id(1), "check").out()).isEqualTo(line.repeat(lines));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no modes there")
  void onlyTheOwnerCanReachTheSocket() throws Exception {
    try (CommandListener listener = listen(this::echo)) {
      assertThat(listener).isNotNull();
      Path socket = data.resolve(SocketPlace.SOCKET);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
      assertThat(OwnerOnly.isOpenToOthers(socket)).isFalse();
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
      assertThat(StationClient.of(data, id(1))).as("somebody else may have put it there").isEmpty();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no modes there")
  void inAFolderOpenToOthersOrTooDeepTheSocketLiesInAFolderOfItsOwn() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path deep = OwnerOnly.folder(folder.resolve("d".repeat(60)).resolve("e".repeat(60)));
    for (Path in : List.of(open, deep)) {
      try (CommandListener listener = listen(in, this::echo, PATIENCE)) {
        assertThat(listener).isNotNull();
        assertThat(in.resolve(SocketPlace.SOCKET)).doesNotExist();
        Path socket = Path.of(Files.readString(in.resolve(SocketPlace.ELSEWHERE)));
        assertThat(OwnerOnly.isOpenToOthers(socket.resolveSibling(".").normalize())).isFalse();
        assertThat(ask(in, id(1), "check").code()).isEqualTo(CODE);
        Path own = socket.resolveSibling(".").normalize();
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(StationClient.of(in, id(2))).isEmpty();
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
      }
      assertThat(in).isEmptyDirectory();
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("kerf-"));
    }
  }

  @Test
  void whatAKilledStationLeftIsNoStationAndGoesWithTheNext() throws Exception {
    var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    killed.bind(UnixDomainSocketAddress.of(data.resolve(SocketPlace.SOCKET)));
    killed.close();
    assertThat(data.resolve(SocketPlace.SOCKET)).exists();
    assertThat(StationClient.of(data, id(1))).isEmpty();
    try (CommandListener listener = listen(this::echo)) {
      assertThat(listener).isNotNull();
      assertThat(ask(id(1), "check").code()).isEqualTo(CODE);
    }
  }

  @Test
  void whatIsNoCommandIsRefusedAndTheStationLives() throws Exception {
    List<byte[]> garbage =
        List.of(
            "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            request(Protocol.VERSION, Integer.MAX_VALUE),
            request(Protocol.VERSION, -1),
            request(
                Protocol.VERSION,
                8,
                (byte) 1,
                (byte) 2,
                (byte) 3,
                (byte) 4,
                (byte) 5,
                (byte) 6,
                (byte) 7,
                (byte) 8));
    try (CommandListener listener = listen(this::echo)) {
      assertThat(listener).isNotNull();
      for (byte[] bytes : garbage) {
        assertThat(refusal(bytes)).contains("no command");
      }
      assertThat(refusal(request(Protocol.VERSION + 1, 0))).contains("another version of Kerf");
      assertThat(ask(id(1), "check").code()).isEqualTo(CODE);
    }
    assertThat(runs).hasValue(1);
  }

  private static byte[] request(int version, int length, byte... body) {
    return ByteBuffer.allocate(9 + body.length)
        .put("KERF".getBytes(StandardCharsets.US_ASCII))
        .put((byte) version)
        .putInt(length)
        .put(body)
        .array();
  }

  private String refusal(byte[] bytes) throws IOException, StationFault {
    try (SocketChannel channel = connect()) {
      channel.write(ByteBuffer.wrap(bytes));
      Protocol.greeted(channel);
      var sentence = (Frame.Err) Protocol.frame(channel);
      assertThat(Protocol.frame(channel)).isEqualTo(new Frame.End(ExitCode.USAGE));
      return sentence.text();
    }
  }

  @Test
  void whoConnectsAndSaysNothingIsLetGo() throws Exception {
    try (CommandListener listener = listen(data, this::echo, Duration.ofMillis(200));
        SocketChannel silent = connect();
        SocketChannel halting = connect()) {
      assertThat(listener).isNotNull();
      halting.write(ByteBuffer.wrap(request(Protocol.VERSION, 500, (byte) 1)));
      assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      int got;
      try {
        got = halting.read(ByteBuffer.allocate(1));
      } catch (IOException reset) {
        got = -1;
      }
      assertThat(got).isEqualTo(-1);
      assertThat(ask(id(1), "check").code()).isEqualTo(CODE);
    }
  }

  @Test
  void aCommandIsStoppedWhenItsTerminalIsGone() throws Exception {
    var begun = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    CommandRunner waits =
        (command, out, err) -> {
          Cancellation.current().orElseThrow().begin(stopped::countDown);
          begun.countDown();
          await(stopped);
          return CODE;
        };
    try (CommandListener listener = listen(waits)) {
      assertThat(listener).isNotNull();
      try (SocketChannel client = connect()) {
        Protocol.ask(client, new ForwardedCommand(id(1), "ro", "/", List.of("plan")));
        await(begun);
      }
      await(stopped);
    }
  }

  @Test
  void aBugInACommandEndsItsAnswerWithASentence() throws Exception {
    CommandRunner wrong =
        (command, out, err) -> {
          throw new IllegalStateException("a bug that this test makes");
        };
    try (CommandListener listener = listen(wrong)) {
      assertThat(listener).isNotNull();
      Said said = ask(id(1), "check");
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).contains("its log says why");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void twoClientsAreServedAtOnce() throws Exception {
    var both = new CountDownLatch(2);
    CommandRunner meets =
        (command, out, err) -> {
          both.countDown();
          await(both);
          out.print(command.arguments().getFirst());
          return 0;
        };
    try (CommandListener listener = listen(meets)) {
      assertThat(listener).isNotNull();
      Future<Said> one = clients.submit(() -> ask(id(1), "import"));
      Future<Said> other = clients.submit(() -> ask(id(2), "check"));
      assertThat(one.get().out()).isEqualTo("import");
      assertThat(other.get().out()).isEqualTo("check");
    }
  }

  @Test
  void theSameCommandAgainIsNotRunAgainButAnsweredAlike() throws Exception {
    try (CommandListener listener = listen(this::echo)) {
      assertThat(listener).isNotNull();
      Said first = ask(id(1), "import");
      assertThat(ask(id(1), "import")).isEqualTo(first);
      assertThat(runs).hasValue(1);
      assertThat(ask(id(1), "plan").err()).contains("Another command");
      assertThat(ask(id(2), "import")).isEqualTo(first);
      assertThat(runs).hasValue(2);
    }
  }

  @Test
  void aStationThatClosesSaysSoAndWaitsForTheCommandsLastBooking() throws Exception {
    var begun = new CountDownLatch(1);
    var booked = new AtomicInteger();
    CommandRunner books =
        (command, out, err) -> {
          begun.countDown();
          var stopped = new CountDownLatch(1);
          Cancellation.current().orElseThrow().begin(stopped::countDown);
          await(stopped);
          booked.incrementAndGet();
          out.print("said to nobody");
          return 0;
        };
    CommandListener listener = listen(books);
    Future<Said> asked = clients.submit(() -> ask(id(1), "import"));
    await(begun);
    listener.close();
    assertThat(booked).hasValue(1);
    assertThat(asked.get().code()).isEqualTo(1);
    assertThat(asked.get().out()).isEmpty();
    assertThat(asked.get().err()).contains("was closed before this command was done");
    assertThat(StationClient.of(data, id(2))).isEmpty();
  }

  @Test
  void aBrokenConnectionIsAskedAgainAsTheSameCommand() throws Exception {
    try (var station = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      station.bind(UnixDomainSocketAddress.of(data.resolve(SocketPlace.SOCKET)));
      Future<Said> asked = clients.submit(() -> ask(id(1), "import"));
      Request lost;
      try (SocketChannel broken = station.accept()) {
        lost = Protocol.request(broken, PATIENCE);
      }
      try (SocketChannel again = station.accept()) {
        assertThat(Protocol.request(again, PATIENCE)).isEqualTo(lost);
        Protocol.greet(again);
        Protocol.send(again, new Frame.Out("done"));
        Protocol.send(again, new Frame.End(0));
        assertThat(asked.get()).extracting(Said::code, Said::out).containsExactly(0, "done");
      }
    }
  }

  @Test
  void aStationThatIsKilledMeanwhileIsAFaultWithASentence() throws Exception {
    var station = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    station.bind(UnixDomainSocketAddress.of(data.resolve(SocketPlace.SOCKET)));
    Optional<StationClient> client = StationClient.of(data, id(1));
    SocketChannel killed = station.accept();
    station.close();
    killed.close();
    var nowhere = new PrintWriter(new StringWriter());
    StationFault fault =
        catchThrowableOfType(
            StationFault.class,
            () ->
                client
                    .orElseThrow()
                    .run("en", Path.of("/tmp"), List.of("check"), () -> "", nowhere, nowhere));
    assertThat(fault.code()).isEqualTo(FaultCode.STATION_LOST);
    assertThat(fault.sentence()).contains("run the command again");
  }

  @Test
  void aCommandLineBeyondTheLimitIsNotSent() throws Exception {
    try (CommandListener listener = listen(this::echo)) {
      assertThat(listener).isNotNull();
      StationFault fault =
          catchThrowableOfType(
              StationFault.class, () -> ask(id(1), "x".repeat(Protocol.MOST_REQUEST)));
      assertThat(fault.sentence()).contains("too long");
    }
    assertThat(runs).hasValue(0);
  }
}
