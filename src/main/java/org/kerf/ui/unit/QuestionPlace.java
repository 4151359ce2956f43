package org.kerf.ui.unit;

import javafx.scene.Node;

/** Where something is asked for, in the page and not in front of it. */
public interface QuestionPlace {

  void ask(Node question);

  /** The question was answered or left. */
  void answered();
}
