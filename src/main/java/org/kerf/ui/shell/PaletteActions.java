package org.kerf.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What Ctrl+K offers to do beside what it finds. */
record PaletteActions(Texts texts, Look look, StatusBar statusBar) {

  /** What can be done on this page now, and what always can. */
  List<Hit> on(Page page) {
    List<Hit> offers = new ArrayList<>();
    for (PageAction action : page.actions()) {
      if (action.enabledProperty().get() && action.access().isAllowed()) {
        String keys = action.keys().map(KeyCombination::getDisplayText).orElse("");
        offers.add(offer(texts.of(action.words()), keys, action.icon(), action::run));
      }
    }
    List<PageAction> ofUser = statusBar.menu(StatusItem.USER);
    for (PageAction action : ofUser) {
      offers.add(offer(texts.of(action.words()), "", action.icon(), action::run));
    }
    if (ofUser.isEmpty() && statusBar.opens(StatusItem.USER)) {
      offers.add(
          offer(
              texts.of("user.change"),
              "",
              Material2MZ.PERSON,
              () -> statusBar.open(StatusItem.USER)));
    }
    offers.add(
        offer(texts.of("status.language"), "", Material2AL.LANGUAGE, statusBar::switchLanguage));
    offers.add(
        offer(texts.of("status.theme"), "", Material2AL.BRIGHTNESS_MEDIUM, look::switchTheme));
    return offers;
  }

  private Hit offer(String title, String keys, Ikon icon, Runnable does) {
    return new Hit(texts.of("search.actions"), title, keys, icon, does);
  }
}
