package org.kerf.ui.controls.table;

import java.util.Optional;

/** What is remembered of how a person left the screens, from one start to the next. */
public interface ViewMemory {

  Optional<String> recall(String name);

  void remember(String name, String value);

  /** A part of it: every name begins with this. */
  default ViewMemory under(String beginning) {
    ViewMemory whole = this;
    return new ViewMemory() {
      @Override
      public Optional<String> recall(String name) {
        return whole.recall(beginning + '.' + name);
      }

      @Override
      public void remember(String name, String value) {
        whole.remember(beginning + '.' + name, value);
      }
    };
  }
}
