package org.kerf.ui.shell;

import java.util.List;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Key;

/** Is told of each key that arrives and of what was made of it. */
@FunctionalInterface
public interface KeyWatch {

  void seen(Key key, List<Answer> answers);
}
