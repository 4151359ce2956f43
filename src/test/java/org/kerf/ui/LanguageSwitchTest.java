package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** A page whose language is switched reads as one that was opened in that language. */
class LanguageSwitchTest {

  @TempDir Path folder;

  @BeforeAll
  static void startTheScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyPageIsSaidAgainWhole() throws Exception {
    try (var demo = SawMorning.station(folder)) {
      var left = new TreeMap<String, Set<String>>();
      try (var switched = window(demo, Language.ROMANIAN);
          var opened = window(demo, Language.ENGLISH)) {
        for (Map.Entry<String, String> page : pages(demo).entrySet()) {
          look(switched, page);
          language(switched, Language.ENGLISH);
          look(opened, page);
          Set<String> words = words(switched);
          words.removeAll(words(opened));
          left.put(page.getKey(), words);
          language(switched, Language.ROMANIAN);
        }
      }
      assertThat(left).allSatisfy((page, words) -> assertThat(words).as(page).isEmpty());
    }
  }

  /** All pages, with what the pages of one thing are opened for. */
  private static Map<String, String> pages(DemoStation demo) throws StationFault {
    var pages = new LinkedHashMap<String, String>();
    StationPages.PICTURED.forEach(page -> pages.put(page, ""));
    Repositories repositories = demo.useCases.repositories();
    pages.put(
        "unit",
        demo.useCases
            .reading()
            .of(tx -> repositories.stock().search(tx, "R01", 1))
            .getFirst()
            .unit()
            .code()
            .text());
    pages.put("order", "CD-0418");
    pages.put("count-plan", "");
    pages.put("count", PlannedCount.at(demo).code().text());
    return pages;
  }

  private static OfficeWindow window(DemoStation demo, Language language) throws Exception {
    return new OfficeWindow(
        demo, language, Theme.LIGHT, context -> OfficeWindow.fx(() -> StationPages.specs(context)));
  }

  /** Opens the page, with the details of the first row of its table beside it. */
  private static void look(OfficeWindow window, Map.Entry<String, String> page) throws Exception {
    window.open(page.getKey(), page.getValue());
    TableView<?> table = window.find(".table-view", TableView.class);
    if (table != null) {
      window.settle();
      OfficeWindow.fx(
          () -> {
            if (!table.getItems().isEmpty()) {
              table.getSelectionModel().clearAndSelect(0);
            }
            return true;
          });
    }
    window.settle();
  }

  private static void language(OfficeWindow window, Language language) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.texts.languageProperty().set(language);
          return true;
        });
    window.settle();
  }

  private static Set<String> words(OfficeWindow window) {
    Node content = window.find(".kerf-shell", Node.class);
    return OfficeWindow.fx(
        () -> {
          content.getScene().getRoot().applyCss();
          content.getScene().getRoot().layout();
          var words = new TreeSet<String>();
          collect(content, words);
          return words;
        });
  }

  private static void collect(Node node, Set<String> words) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case Labeled labeled -> words.add(String.valueOf(labeled.getText()));
      case TextInputControl input -> words.add(String.valueOf(input.getPromptText()));
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
    }
  }
}
