package org.kerf.settings.model;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What happened to how a station is set up. */
public sealed interface SettingFact extends Fact {

  /** Of the setting, the same at each station. */
  UUID id();

  @Override
  default Subject subject() {
    return new Subject("setting", id());
  }

  /**
   * A setting has another value.
   *
   * @param parts those that changed, by their names
   */
  record SettingChanged(UUID id, SettingName setting, Map<String, Change<String>> parts)
      implements SettingFact {

    public SettingChanged {
      parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /** The setting of this name. */
    public SettingChanged(String setting, Map<String, Change<String>> parts) {
      this(subjectOf(setting), new SettingName(setting), parts);
    }
  }

  /**
   * The store is an older one that was put in the place of another.
   *
   * @param epoch in which the store counts now
   * @param characters that new codes begin with
   */
  record StationRestored(UUID id, int epoch, Change<String> characters) implements SettingFact {

    /** A restore of this station. */
    public StationRestored(int epoch, Change<String> characters) {
      this(subjectOf("characters"), epoch, characters);
    }
  }

  /**
   * A newer program brought the store to its form.
   *
   * @param version the number of the form's last migration
   */
  record StoreMigrated(UUID id, Change<Integer> version) implements SettingFact {}

  /** Somebody was shown the recovery key, which is not in the fact. */
  record RecoveryKeyShown(UUID id) implements SettingFact {

    /** The recovery key of this station. */
    public RecoveryKeyShown() {
      this(subjectOf("recovery-key"));
    }
  }

  /**
   * Badges that nobody has were scanned so often that it looks like guessing.
   *
   * @param tries how often in a row
   */
  record BadgeRefused(UUID id, int tries) implements SettingFact {

    /** At this station. */
    public BadgeRefused(int tries) {
      this(subjectOf("badges"), tries);
    }
  }

  /** The same at each station, for ever: a setting has no other identity than its name. */
  private static UUID subjectOf(String setting) {
    return UUID.nameUUIDFromBytes(("setting:" + setting).getBytes(StandardCharsets.UTF_8));
  }
}
