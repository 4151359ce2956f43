package org.kerf;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import java.util.List;
import java.util.Set;

/**
 * A method, constructor or field that only some rooms may use.
 *
 * @param rule the rule's name
 * @param owner the class that declares it, or an ancestor of that; "*" for any class
 * @param members its names; {@code <init>} for constructors
 * @param signature which of the overloads are meant
 * @param allowed rooms and classes that may, as in {@link Room#covers}
 * @param instead what to do instead
 */
record BannedCall(
    String rule,
    String owner,
    Set<String> members,
    Signature signature,
    Set<String> allowed,
    String instead) {

  /** Which overloads are meant, by their parameters. */
  enum Signature {
    ANY,
    NO_PARAMETERS,
    /** Nothing, or only a time zone: the clock on the wall is taken then. */
    NO_CLOCK,
    /** The first parameter isn't a locale. */
    NO_LOCALE,
    /** One parameter: no executor is given. */
    NO_EXECUTOR
  }

  private static final String ANY_CLASS = "*";
  private static final String CLOCK = "take a java.time.InstantSource in the constructor";
  private static final String THREAD =
      "take an Executor in the constructor, or be a named worker class with @Exempt";
  private static final String OUTPUT = "log through SLF4J, or write to the stream that cli passes";
  private static final String ROOT =
      "give a Locale: Locale.ROOT for machines, the user's for people";
  private static final Set<String> WIRING = Set.of("wiring..");
  private static final Set<String> NOBODY = Set.of();

  /** What only a terminal shows, and so says in English. */
  private static final Set<String> TERMINAL =
      Set.of(
          "kernel",
          "cli..",
          "tools..",
          "wiring.Benches",
          "wiring.CommandsInside",
          "wiring.HeadlessDemo",
          "wiring.KillRounds",
          "wiring.TwoStationsDemo",
          "wiring.LabelBenchRun",
          "wiring.LocalStations",
          "wiring.RestoreStore",
          "wiring.SimulatedPrinters",
          "ui.ScreenTour",
          "ui.StationWindow",
          "ui.WindowLibraries",
          "ui.shell.look.ScreenPicture");

  /** Kept from rooms that should get time, ids, threads and the transaction from outside. */
  static final List<BannedCall> SERVICES =
      List.of(
          now("Instant"),
          now("LocalDate"),
          now("LocalTime"),
          now("LocalDateTime"),
          now("ZonedDateTime"),
          now("OffsetDateTime"),
          any(
              "clock",
              "java.time.Clock",
              WIRING,
              CLOCK,
              "systemUTC",
              "systemDefaultZone",
              "system"),
          any("clock", "java.time.InstantSource", WIRING, CLOCK, "system"),
          any("clock", "java.lang.System", WIRING, CLOCK, "currentTimeMillis"),
          any("ids", "java.util.UUID", WIRING, "take org.kerf.kernel.Ids", "randomUUID"),
          any("output", "java.lang.System", WIRING, OUTPUT, "out", "err"),
          any("output", ANY_CLASS, NOBODY, OUTPUT, "printStackTrace"),
          any(
              "threads",
              "java.lang.Thread",
              WIRING,
              THREAD,
              "<init>",
              "ofPlatform",
              "ofVirtual",
              "startVirtualThread"),
          any("threads", "java.util.Timer", NOBODY, THREAD, "<init>"),
          any(
              "threads",
              "java.util.concurrent.Executors",
              WIRING,
              THREAD,
              "newFixedThreadPool",
              "newCachedThreadPool",
              "newSingleThreadExecutor",
              "newScheduledThreadPool",
              "newSingleThreadScheduledExecutor",
              "newWorkStealingPool",
              "newThreadPerTaskExecutor",
              "newVirtualThreadPerTaskExecutor"),
          any("threads", "java.util.concurrent.ForkJoinPool", NOBODY, THREAD, "commonPool"),
          new BannedCall(
              "threads",
              "java.util.concurrent.CompletableFuture",
              Set.of("supplyAsync", "runAsync"),
              Signature.NO_EXECUTOR,
              NOBODY,
              THREAD),
          any(
              "screen-thread",
              "javafx.application.Platform",
              Set.of("ui.task.."),
              "use ui.task.Tasks, which reads inputs before and publishes the newest after",
              "runLater"),
          any(
              "transactions",
              "org.kerf.kernel.Transactions",
              Set.of("flow.booking.Booking"),
              "book through flow.booking.Booking, which writes audit and journal with it",
              "write",
              "writePart"),
          any(
              "transactions",
              "org.kerf.flow.booking.Booking",
              Set.of("flow.."),
              "make it a use case of flow, which returns the facts of what it did",
              "book"),
          new BannedCall(
              "fault-texts",
              "org.kerf.kernel.StationFault",
              Set.of("<init>"),
              Signature.ANY,
              TERMINAL,
              "make it by StationFault.of with a FaultText, which screens say in both languages"));

  /** Calls that do something else than they seem to. */
  static final List<BannedCall> SURPRISES =
      List.of(
          any("exit", "java.lang.System", Set.of("Main"), "return an exit code to Main", "exit"),
          any(
              "exit",
              "java.lang.Runtime",
              Set.of("Main"),
              "return an exit code to Main",
              "exit",
              "halt"),
          any(
              "sleep",
              "java.lang.Thread",
              NOBODY,
              "wait for the event itself (a queue, a condition, a latch), or be a named worker",
              "sleep"),
          any(
              "sleep",
              "java.util.concurrent.TimeUnit",
              NOBODY,
              "wait for the event itself (a queue, a condition, a latch), or be a named worker",
              "sleep"),
          new BannedCall(
              "locale", "java.lang.String", Set.of("format"), Signature.NO_LOCALE, NOBODY, ROOT),
          any("locale", "java.lang.String", NOBODY, "String.format with a Locale", "formatted"),
          new BannedCall(
              "locale",
              "java.io.PrintStream",
              Set.of("format", "printf"),
              Signature.NO_LOCALE,
              NOBODY,
              ROOT),
          new BannedCall(
              "locale",
              "java.lang.String",
              Set.of("toLowerCase", "toUpperCase"),
              Signature.NO_PARAMETERS,
              NOBODY,
              ROOT));

  private static BannedCall now(String type) {
    return new BannedCall(
        "clock", "java.time." + type, Set.of("now"), Signature.NO_CLOCK, WIRING, CLOCK);
  }

  private static BannedCall any(
      String rule, String owner, Set<String> allowed, String instead, String... members) {
    return new BannedCall(rule, owner, Set.of(members), Signature.ANY, allowed, instead);
  }

  boolean forbids(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return members.contains(target.getName())
        && (owner.equals(ANY_CLASS) || target.getOwner().isAssignableTo(owner))
        && meansOverload(target)
        && !Room.coversAny(allowed, Room.inHouse(access.getOriginOwner().getName()));
  }

  private boolean meansOverload(AccessTarget target) {
    List<String> parameters =
        target instanceof HasParameterTypes with
            ? with.getRawParameterTypes().stream().map(JavaClass::getName).toList()
            : List.of();
    return switch (signature) {
      case ANY -> true;
      case NO_PARAMETERS -> parameters.isEmpty();
      case NO_CLOCK -> !parameters.contains("java.time.Clock");
      case NO_LOCALE -> parameters.isEmpty() || !parameters.getFirst().equals("java.util.Locale");
      case NO_EXECUTOR -> parameters.size() == 1;
    };
  }
}
