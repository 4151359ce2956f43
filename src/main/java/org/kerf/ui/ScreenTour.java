package org.kerf.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.OutputFolders;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.Person;
import org.kerf.ui.context.RecoveryKey;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.table.ViewMemory;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.ScreenPicture;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/** Pictures of the station's pages as they stand, taken without anybody at the screen. */
public final class ScreenTour {

  private static final long STEP_SECONDS = 60;
  private static final long SETTLE_MILLIS = 400;

  /** Which page to picture, and how. */
  public record Stop(String pageId, String argument, Language language, Theme theme, String name) {}

  private final UseCases useCases;
  private final String station;
  private final String printer;
  private final User user;
  private final ExecutorService workers;
  private final InstantSource clock;
  private final ZoneId zone;
  private final OutputFolders outputs;
  private final Tasks tasks;

  public ScreenTour(
      UseCases useCases,
      String station,
      String printer,
      User user,
      ExecutorService workers,
      InstantSource clock,
      ZoneId zone,
      OutputFolders outputs) {
    this.useCases = useCases;
    this.station = station;
    this.printer = printer;
    this.user = user;
    this.workers = workers;
    this.clock = clock;
    this.zone = zone;
    this.outputs = outputs;
    this.tasks = new Tasks(workers);
  }

  /**
   * Takes the pictures.
   *
   * @param folder that the PNG files go to
   * @throws StationFault if a page does not come up or a file can't be written
   */
  public void take(Iterable<Stop> stops, Path folder) throws StationFault {
    start();
    for (Stop stop : stops) {
      Scene scene = onScreen(() -> open(stop));
      settle();
      onScreen(
          () -> {
            ScreenPicture.save(scene, folder.resolve(stop.name() + ".png"));
            scene.getWindow().hide();
            // Pages that read again and again stop once they have left the scene.
            scene.setRoot(new Pane());
            return scene;
          });
    }
  }

  /** Pictures are taken of the pages as they are for somebody new. */
  private record NothingKept() implements ViewMemory {
    @Override
    public Optional<String> recall(String name) {
      return Optional.empty();
    }

    @Override
    public void remember(String name, String value) {}
  }

  /** No picture shows a key. */
  private record NoKey() implements RecoveryKey {
    @Override
    public List<String> groups() {
      return List.of();
    }

    @Override
    public boolean mayLieAt(Path file) {
      return false;
    }
  }

  private static void start() throws StationFault {
    try {
      Platform.setImplicitExit(false);
      Platform.startup(() -> {});
    } catch (IllegalStateException started) {
      // The platform is there already: pictures were taken before.
      Platform.setImplicitExit(false);
    } catch (UnsupportedOperationException e) {
      throw new StationFault(FaultCode.NO_DISPLAY, "Pictures can't be drawn here.", e);
    }
  }

  private Scene open(Stop stop) throws StationFault {
    Texts texts = StationPages.texts(stop.language());
    var look = new Look(stop.theme());
    var notifications = new Notifications();
    var shell = new Shell(texts, look, tasks, notifications);
    var stage = new Stage();
    Scene scene = shell.newScene();
    stage.setScene(scene);
    stage.show();
    StationPages.fill(
        shell,
        new PageContext(
            useCases,
            tasks,
            texts,
            notifications,
            shell,
            new Person(user, useCases.ids()),
            clock,
            zone,
            outputs,
            new NoKey(),
            new NothingKept()));
    StationStatus.open(shell, station, printer);
    StationStatus.lead(shell);
    StationStatus.user(shell, user);
    shell.open(stop.pageId(), stop.argument());
    return scene;
  }

  /** Waits until no use case is under way, twice, for an answer may start the next use case. */
  private void settle() throws StationFault {
    for (int round = 0; round < 2; round++) {
      pause();
      while (onScreen(() -> tasks.busyProperty().get())) {
        pause();
      }
    }
  }

  private void pause() throws StationFault {
    var later =
        CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(SETTLE_MILLIS, TimeUnit.MILLISECONDS, workers));
    await(later);
  }

  private <T> T onScreen(Work<T> work) throws StationFault {
    var answer = new CompletableFuture<T>();
    tasks.onScreen(
        () -> {
          try {
            answer.complete(work.run());
          } catch (StationFault fault) {
            answer.completeExceptionally(fault);
          }
        });
    return await(answer);
  }

  private static <T> T await(CompletableFuture<T> answer) throws StationFault {
    try {
      return answer.get(STEP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StationFault fault) {
        throw fault;
      }
      throw new IllegalStateException("a screen failed", e);
    } catch (TimeoutException e) {
      throw new StationFault(FaultCode.NO_DISPLAY, "A screen did not come up in time.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StationFault(FaultCode.NO_DISPLAY, "The pictures were stopped.", e);
    }
  }
}
