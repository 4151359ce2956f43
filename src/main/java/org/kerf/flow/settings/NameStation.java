package org.kerf.flow.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Change;
import org.kerf.kernel.CodePrefix;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.settings.Settings;
import org.kerf.settings.model.SettingFact;
import org.kerf.settings.model.StationName;

/** Says whose station this is, what it is called, and which two characters its codes begin with. */
public final class NameStation {

  /** What became of it. */
  public enum Outcome {
    /** It is as was asked for. */
    NAMED,
    /** Codes were made with other characters, which are on labels by now: nothing was changed. */
    CHARACTERS_FIXED
  }

  private static final String CHARACTERS = "characters";

  private final Booking booking;
  private final Settings settings;
  private final CodePrefix prefix;

  public NameStation(Booking booking, Settings settings, CodePrefix prefix) {
    this.booking = booking;
    this.settings = settings;
    this.prefix = prefix;
  }

  /**
   * @param characters as {@link org.kerf.kernel.ShortCode#isStation} wants them
   */
  public Outcome run(Command command, StationName name, String characters) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_SETTINGS,
        Answers.always(Outcome.NAMED),
        (tx, at) -> {
          List<Fact> facts = new ArrayList<>();
          String before = prefix.characters(tx);
          if (!before.equals(characters)) {
            if (prefix.fixed(tx)) {
              return Booked.refused(Outcome.CHARACTERS_FIXED);
            }
            prefix.choose(tx, characters);
            facts.add(
                new SettingFact.SettingChanged(
                    CHARACTERS, Map.of(CHARACTERS, Change.of(before, characters))));
          }
          settings.set(tx, StationName.SETTING, name).ifPresent(facts::add);
          return Booked.of(Outcome.NAMED, facts);
        });
  }
}
