package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.notices.NoticeWatch;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.texts.Words;

/** What is told in passing at the saw: it covers nothing, moves nothing, and is told once. */
class SawNoticesTest {

  private static final String LONG =
      "Bara cu defect B01 00001L 4 nu a fost găsită în raftul A02 și a fost amânată la sfârșit";

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 700);
    shop.approvePlan(2);
    shop.toTheSaw();
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void noticesCoverNothingAndMoveNothing() throws Exception {
    Map<Node, Bounds> before = places();
    for (int i = 0; i < 3; i++) {
      String title = i + " " + LONG;
      SawShop.fx(
          () -> {
            shop.notifications.done(Words.plain(title), () -> {});
            return true;
          });
    }
    SawShop.settle();
    assertThat(places()).isEqualTo(before);
    Node line = shop.find("note-line");
    Bounds covered = line.localToScene(line.getLayoutBounds());
    assertThat(before.values()).noneMatch(covered::intersects);
    assertThat(shop.stage.getScene().getRoot().lookupAll(".kerf-note")).hasSize(1);
    shop.pictureInAll("saw-notice");
    shop.tap("note-close");
    assertThat(shop.notifications.notes()).hasSize(2);
  }

  @Test
  void aLongNoticeLosesNoWord() throws Exception {
    String words = LONG + "; " + LONG;
    SawShop.fx(
        () -> {
          shop.notifications.done(Words.plain(words), () -> {});
          return true;
        });
    SawShop.settle();
    String shown =
        SawShop.fx(
            () ->
                shop.find("note-line").lookupAll(".text").stream()
                    .map(node -> ((Text) node).getText())
                    .filter(text -> text.length() > 40)
                    .findFirst()
                    .orElse(""));
    // A code's own blanks do not break.
    assertThat(shown.replaceAll("[\\s\\u00a0]+", " ")).isEqualTo(words);
    shop.pictureInAll("saw-notice-long");
    shop.largePicture("saw-notice-long-large");
  }

  /** Where all words and tiles of the saw are, but for the notices. */
  private Map<Node, Bounds> places() throws Exception {
    return SawShop.fx(
        () -> {
          Node line = shop.find("note-line");
          Set<Node> notices = line.lookupAll("*");
          Map<Node, Bounds> places = new HashMap<>();
          for (Node node : shop.stage.getScene().getRoot().lookupAll(".label, .saw-tile")) {
            if (!notices.contains(node) && isShown(node)) {
              places.put(node, node.localToScene(node.getLayoutBounds()));
            }
          }
          return places;
        });
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return !(node instanceof Labeled label) || !label.getText().isEmpty();
  }

  @Test
  void aDefectAndWhatWasPlannedForItsPiecesAreOneNotice() throws Exception {
    shop.demo.station.startWorkers(new BugHandler());
    List<String> told = new CopyOnWriteArrayList<>();
    SawShop.fx(
        () -> {
          shop.notifications
              .notes()
              .addListener(
                  (ListChangeListener<Note>)
                      change -> shop.notifications.notes().forEach(note -> told.add(words(note))));
          new NoticeWatch(shop.context, shop.context.view().clock().instant()).start();
          return true;
        });
    shop.until("it has looked at the notices of before", this::sawThoseOfBefore);
    shop.tap("saw-take");
    shop.tap("saw-defect");
    shop.tap("saw-defect-crack");
    shop.tap("saw-hold");
    shop.until(
        "the new plan is told",
        () -> told.stream().anyMatch(each -> each.contains("Replanificat")));
    assertThat(Set.copyOf(told)).filteredOn(each -> each.contains("defect")).hasSize(1);
  }

  private boolean sawThoseOfBefore() {
    try {
      var notices = shop.useCases.notices();
      return shop.read(tx -> !notices.recent(tx, 1).isEmpty() && notices.unseen(tx, 1).isEmpty());
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }

  private String words(Note note) {
    return shop.texts.of(note.title()) + " · " + shop.texts.of(note.more());
  }
}
