package org.kerf.settings;

import java.util.List;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.settings.model.SavedFilter;

/** How lists of this station are narrowed, under names. */
public interface SavedFilters {

  /** Those of a list that this person has, and everybody's, by name. */
  List<SavedFilter> of(Tx tx, String list, UUID user);

  /** Keeps it instead of one of the same name, list and owner. */
  void save(Tx tx, SavedFilter filter);

  void remove(Tx tx, UUID id);
}
