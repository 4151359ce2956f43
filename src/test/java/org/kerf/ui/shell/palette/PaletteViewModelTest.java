package org.kerf.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Cancellation;
import org.kerf.ui.StationPages;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PaletteViewModelTest {

  private static final long PATIENCE_SECONDS = 20;

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private PaletteViewModel model;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    var texts = StationPages.texts(Language.ROMANIAN);
    model = onScreen(() -> new PaletteViewModel(texts, new Tasks(workers), new Notifications()));
  }

  @AfterEach
  void stopWorkers() {
    workers.shutdownNow();
  }

  @Test
  void whatIsTypedAtOnceIsAskedOnce() throws Exception {
    model.setProviders(List.of((text, most) -> answered(text)));
    onScreen(
        () -> {
          for (String text : List.of("h", "he", "hea")) {
            model.queryProperty().set(text);
          }
          return true;
        });
    untilAnswered();
    assertThat(asked).containsExactly("hea");
  }

  @Test
  void typingOnStopsWhatIsAsked() throws Exception {
    var begun = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    model.setProviders(
        List.of(
            (text, most) -> {
              if (text.equals("hea")) {
                try (var _ = Cancellation.current().orElseThrow().begin(stopped::countDown)) {
                  begun.countDown();
                  await(stopped);
                }
              }
              return answered(text);
            }));
    onScreen(() -> type("hea"));
    await(begun);
    onScreen(() -> type("heb"));
    await(stopped);
    untilAnswered();
    assertThat(asked).contains("heb");
  }

  @Test
  void whatIsNamedSoStandsFirstThenPagesWhoseNamesBeginSo() throws Exception {
    SearchProvider locations = (text, most) -> List.of(hit("REC"), hit("Zonă recepție"));
    var pages = new ActionSearch();
    pages.offer(List.of(hit("Etichete de recepție"), hit("Recepție"), hit("Recepții")));
    model.setProviders(List.of(locations, pages));
    assertThat(found("recep")).startsWith("Recepție", "Recepții", "REC");
    assertThat(found("receptie"))
        .containsExactly("Recepție", "REC", "Zonă recepție", "Etichete de recepție");
    assertThat(found("rec")).startsWith("REC", "Recepție");
  }

  private static Hit hit(String title) {
    return new Hit("", title, "", Material2AL.LABEL, () -> {});
  }

  private List<String> found(String text) throws Exception {
    onScreen(() -> type(text));
    untilAnswered();
    return onScreen(() -> model.hits().stream().map(Hit::title).toList());
  }

  private boolean type(String text) {
    model.queryProperty().set(text);
    return true;
  }

  private List<Hit> answered(String text) {
    asked.add(text);
    return List.of();
  }

  private void untilAnswered() throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(() -> !model.waitingProperty().get()));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000, work);
  }
}
