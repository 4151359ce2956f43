package org.kerf.ui;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.kerf.ProofRounds;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/**
 * Lays a window out in the sizes that are promised, one after the other and without opening it
 * anew, and keeps what did not fit. To be used on the screen's thread.
 */
final class EverySize {

  /** Width and height: a screen of 1920x1080 at scale 2, and what most have. */
  private static final List<Size> SIZES =
      List.of(new Size(960, 540), new Size(1024, 700), new Size(1280, 800), new Size(1920, 1080));

  /** In the normal run the smallest and the largest stand for those between. */
  private static final List<Size> OF_PAGES =
      ProofRounds.of(0, 1) == 1 ? SIZES : List.of(SIZES.getFirst(), SIZES.getLast());

  /** What fits a small window fits the largest too, once the page itself does. */
  private static final List<Size> OF_STATES = SIZES.subList(0, ProofRounds.of(1, 3));

  private record Size(int width, int height) {}

  private final TreeSet<String> faults = new TreeSet<>();
  private final Texts texts;

  EverySize(Texts texts) {
    this.texts = texts;
  }

  Collection<String> faults() {
    return faults;
  }

  /** A page in each size and language. */
  void measure(String page, Scene scene) {
    for (Language language : Language.values()) {
      measure(page, scene, language, OF_PAGES);
    }
    asBefore(scene);
  }

  /**
   * What a page shows for the time being: in Romanian, which is the longer, and in the full run
   * once in English.
   */
  void measureState(String state, Scene scene) {
    measure(state, scene, Language.ENGLISH, SIZES.subList(0, ProofRounds.of(0, 1)));
    measure(state, scene, Language.ROMANIAN, OF_STATES);
    asBefore(scene);
  }

  private void measure(String state, Scene scene, Language language, List<Size> sizes) {
    if (sizes.isEmpty()) {
      return;
    }
    texts.languageProperty().set(language);
    Parent root = scene.getRoot();
    for (Size size : sizes) {
      layOut(root, size.width(), size.height());
      for (String fault : WindowFit.faults(root, front(root))) {
        faults.add(
            state
                + ", "
                + language.tag()
                + ", "
                + size.width()
                + 'x'
                + size.height()
                + ": "
                + fault);
      }
    }
  }

  /** The next pulse lays it out. */
  private void asBefore(Scene scene) {
    texts.languageProperty().set(Language.ROMANIAN);
    scene.getRoot().resize(scene.getWidth(), scene.getHeight());
  }

  /** A card that covers the page, or all. */
  private static Node front(Parent root) {
    return root.lookupAll(".kerf-overlay").stream()
        .filter(Node::isVisible)
        .findFirst()
        .orElse(root);
  }

  /** Three times: columns step back, and words wrap, only once a width is known. */
  private static void layOut(Parent root, double width, double height) {
    for (int round = 0; round < 3; round++) {
      root.resize(width, height);
      root.applyCss();
      root.layout();
    }
  }
}
