package org.kerf.flow.imports;

/** Whoever waits for an import: sees how far it is, and may say "enough". */
public interface ImportWatcher {

  /** Looks at nothing and waits for the end. */
  ImportWatcher PATIENT =
      new ImportWatcher() {
        @Override
        public void at(int line, int ofAbout) {}

        @Override
        public boolean enough() {
          return false;
        }
      };

  void at(int line, int ofAbout);

  boolean enough();
}
