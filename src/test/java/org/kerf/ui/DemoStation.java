package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.UseCases;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.tools.demo.DemoFiles;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.Person;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.wiring.Station;
import org.kerf.wiring.StationConfig;

/**
 * A real store with the demo warehouse, for the tests of the screens. The import runs once; each
 * test gets a copy.
 */
public final class DemoStation implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");

  /** One: whoever runs the tests has other test processes beside it. */
  private static final int PLAN_THREADS = 1;

  private static final class Original {
    private static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("kerf-demo");
        try (Station station = Station.open(config(folder))) {
          new DemoFiles(Path.of("."))
              .takeIn(station.useCases(), LocalDate.now(ZONE), ImportWatcher.PATIENT);
        }
        return folder;
      } catch (IOException | StationFault e) {
        throw new IllegalStateException("the demo warehouse can't be made", e);
      }
    }
  }

  private static final class EmptyStore {
    private static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("kerf-empty");
        Station.open(config(folder)).close();
        return folder;
      } catch (IOException | StationFault e) {
        throw new IllegalStateException("the empty store can't be made", e);
      }
    }
  }

  public final Station station;
  public final UseCases useCases;
  public final RecordingOutputFolders outputs;
  public final ViewMemory memory = new MapMemory();
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  public final Tasks tasks = new Tasks(workers);

  /** A copy of the demo warehouse in this folder, open. */
  public DemoStation(Path folder) throws StationFault {
    this(Original.FOLDER, folder);
  }

  private DemoStation(Path original, Path folder) throws StationFault {
    copy(original, folder);
    station = Station.open(config(folder));
    useCases = station.useCases();
    outputs = new RecordingOutputFolders(folder);
  }

  /**
   * Puts a store into this folder where nobody has done anything yet, as a first start makes it.
   */
  static void putEmptyStore(Path folder) {
    copy(EmptyStore.FOLDER, folder);
  }

  /** A station where nobody has done anything yet. */
  public static DemoStation empty(Path folder) throws StationFault {
    return copyOf(EmptyStore.FOLDER, folder);
  }

  /** A copy of a station that was closed, in this folder, open. */
  public static DemoStation copyOf(Path original, Path folder) throws StationFault {
    return new DemoStation(original, folder);
  }

  /** A station that has its people and nothing else. */
  public static DemoStation withPeopleOnly(Path folder) throws StationFault {
    var demo = empty(folder);
    ImportPreview preview =
        demo.useCases
            .importFile()
            .preview(
                ImportKind.USERS,
                Path.of("config", "demo", "users.csv"),
                ReadingRules.asking(LocalDate.now(ZONE)),
                ImportWatcher.PATIENT);
    if (preview instanceof ImportPreview.Ready ready) {
      var setUp = new User(new UUID(0, 3), "Set-up", Role.ADMINISTRATOR);
      demo.useCases.importFile().run(demo.useCases.command(setUp), ready, ImportWatcher.PATIENT);
    }
    return demo;
  }

  /** Takes in a file that says this. */
  public void takeIn(ImportKind kind, String text) throws IOException, StationFault {
    Path file = Files.createTempFile("kerf-file", ".csv");
    Files.writeString(file, text);
    var rules = ReadingRules.asking(LocalDate.now(ZONE));
    var imports = useCases.importFile();
    var preview = (ImportPreview.Ready) imports.preview(kind, file, rules, ImportWatcher.PATIENT);
    assertThat(preview.rejected()).isZero();
    imports.run(command(Role.SUPERVISOR), preview, ImportWatcher.PATIENT);
    Files.delete(file);
  }

  /** Something that a user of this role has just decided on. */
  public Command command(Role role) throws StationFault {
    return useCases.command(user(role));
  }

  private static StationConfig config(Path folder) {
    return new StationConfig(
        folder.resolve("data"),
        folder,
        Optional.of(folder.resolve("key")),
        Optional.empty(),
        Optional.of("01"),
        Path.of("."),
        "ro",
        ZONE,
        PLAN_THREADS);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the demo warehouse can't be copied", e);
    }
  }

  /** Somebody of this role. */
  public User user(Role role) throws StationFault {
    List<User> users = useCases.reading().of(tx -> useCases.users().active(tx));
    return users.stream()
        .filter(user -> user.role() == role)
        .findFirst()
        .orElseGet(() -> new User(new UUID(0, 2), "Ana Pop", role));
  }

  /** A page context with this person signed in. */
  public PageContext context(
      Role role, Texts texts, Notifications notifications, Navigation navigation)
      throws StationFault {
    return new PageContext(
        useCases,
        tasks,
        texts,
        notifications,
        navigation,
        new Person(user(role), useCases.ids()),
        InstantSource.system(),
        ZONE,
        outputs,
        new KnownKey(),
        memory);
  }

  @Override
  public void close() {
    workers.shutdownNow();
    station.close();
  }
}
