package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import impl.org.controlsfx.skin.AutoCompletePopup;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.planning.proposal.PlanRow;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** From the bars of one item to those of another, by a part of its name. */
class ItemJumpTest {

  @TempDir Path folder;
  private DemoStation station;
  private OfficeWindow window;
  private LookupField<ProposalSheet.OfItem> box;

  @BeforeEach
  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  void plan() throws Exception {
    station = new DemoStation(folder);
    window =
        PlanPage.planned(station, Language.ROMANIAN, Theme.LIGHT, "CD-0418", "CD-0421", "CD-0423");
    box = (LookupField<ProposalSheet.OfItem>) window.find("#plan-item").getParent();
    window.tabTo("plan-item");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    station.close();
  }

  @Test
  void aPartOfTheNameWithABlankAndWithoutMarksFindsTheItem() throws Exception {
    window.press("F4");
    List<Object> all = offered();
    var wanted = (ProposalSheet.OfItem) all.getLast();
    window.picture("plan-jump");
    String words = plain(wanted.item().name());
    window.type(words);
    OfficeWindow.waitFor(() -> !offered().isEmpty() && offered().size() < all.size());
    assertThat(box.field().getText()).isEqualTo(words);
    assertThat(offered()).contains(wanted);
    window.press(KeyCode.ENTER);
    assertThat(offered()).isEmpty();
    assertThat(selectedItem()).isEqualTo(wanted.item().name());
    window.press(KeyCode.ENTER);
    assertThat(window.find("#plan-bars").isFocused()).isTrue();
  }

  @Test
  void escClosesThePopUpAndChangesNothing() throws Exception {
    String before = selectedItem();
    window.press(KeyCode.DOWN);
    assertThat(offered()).isNotEmpty();
    window.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ESCAPE);
    assertThat(offered()).isEmpty();
    assertThat(box.field().getText()).isEmpty();
    assertThat(selectedItem()).isEqualTo(before);
  }

  private static List<Object> offered() {
    return fx(
        () ->
            Window.getWindows().stream()
                .filter(each -> each instanceof AutoCompletePopup<?> popup && popup.isShowing())
                .findFirst()
                .<List<Object>>map(
                    each -> List.<Object>copyOf(((AutoCompletePopup<?>) each).getSuggestions()))
                .orElse(List.of()));
  }

  private String selectedItem() {
    return fx(
        () -> {
          ListView<?> bars = window.find("#plan-bars", ListView.class);
          return bars.getSelectionModel().getSelectedItem() instanceof PlanRow.Bars row
              ? row.pattern().item().name()
              : "";
        });
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
