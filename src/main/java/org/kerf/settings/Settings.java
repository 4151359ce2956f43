package org.kerf.settings;

import java.util.Optional;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Setting;
import org.kerf.kernel.Tx;

/** The settings of this station, each with the type that its feature has declared. */
public interface Settings {

  /** What is set, or the standard. */
  <T> T value(Tx tx, Setting<T> setting);

  /** Whether somebody has set it. */
  boolean isSet(Tx tx, Setting<?> setting);

  /** Sets it; what changed, or nothing if it was set to this already. */
  <T> Optional<Fact> set(Tx tx, Setting<T> setting, T value);
}
