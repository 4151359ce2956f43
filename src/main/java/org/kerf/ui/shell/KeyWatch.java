package org.kerf.ui.shell;

import java.util.List;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Key;

/** Receives each key that arrives and what was made of it. */
@FunctionalInterface
public interface KeyWatch {

  void seen(Key key, List<Answer> answers);
}
