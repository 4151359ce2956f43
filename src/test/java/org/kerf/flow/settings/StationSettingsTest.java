package org.kerf.flow.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.kernel.Setting;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;

class StationSettingsTest {

  private record Loudness(int percent) {
    static final Setting<Loudness> SETTING =
        new Setting<>(
            "loudness",
            new Loudness(50),
            loud -> Map.of("percent", Integer.toString(loud.percent())),
            parts -> new Loudness(Integer.parseInt(parts.getOrDefault("percent", "50"))));
  }

  private static final StationName NAME = new StationName("Oțel Făgăraș SRL", "Debitare 1");

  @TempDir Path folder;

  @Test
  void whatNobodySetIsTheStandardAndWhatSomebodySetStays() throws StationFault {
    try (var station = new NewStation(folder)) {
      assertThat(loudness(station)).isEqualTo(new Loudness(50));
      assertThat(isSet(station)).isFalse();
      assertThat(set(station, 70)).isTrue();
    }
    try (var station = new NewStation(folder)) {
      assertThat(loudness(station)).isEqualTo(new Loudness(70));
      assertThat(isSet(station)).isTrue();
    }
  }

  @Test
  void theAuditSaysWhoSetWhatAndWhatItWasBefore() throws StationFault {
    try (var station = new NewStation(folder)) {
      set(station, 70);
      set(station, 20);
      AuditLine line = station.auditNewestFirst().getFirst();
      assertThat(line.user()).isEqualTo(NewStation.PERSON.id());
      assertThat(line.action()).isEqualTo("setting.changed");
      assertThat(line.details())
          .isEqualTo("{\"before.percent\":\"70\",\"percent\":\"20\",\"setting\":\"loudness\"}");
    }
  }

  @Test
  void theAuditSaysToWhatSomebodySetWhatNobodyHadSet() throws StationFault {
    try (var station = new NewStation(folder)) {
      set(station, 70);
      assertThat(station.auditNewestFirst().getFirst().details())
          .isEqualTo("{\"percent\":\"70\",\"setting\":\"loudness\"}");
    }
  }

  @Test
  void settingTheSameAgainIsNoBooking() throws StationFault {
    try (var station = new NewStation(folder)) {
      set(station, 70);
      assertThat(set(station, 70)).isFalse();
      assertThat(station.auditNewestFirst()).hasSize(1);
    }
  }

  @Test
  void codesBeginWithTheCharactersThatWereChosenBeforeTheFirst() throws StationFault {
    try (var station = new NewStation(folder)) {
      assertThat(name(station, "K7")).isEqualTo(NameStation.Outcome.NAMED);
      assertThat(name(station, "K8")).isEqualTo(NameStation.Outcome.NAMED);
      assertThat(station.lostCode().text()).startsWith("BK8");
      StationName kept = station.reading.of(tx -> station.values.value(tx, StationName.SETTING));
      assertThat(kept).isEqualTo(NAME);
    }
    try (var station = new NewStation(folder)) {
      assertThat(station.lostCode().text()).startsWith("BK8");
      AuditVerdict verdict = station.reading.of(station.audit::verify);
      assertThat(verdict).isInstanceOf(AuditVerdict.Intact.class);
    }
  }

  @Test
  void onceACodeWasMadeTheCharactersStay() throws StationFault {
    try (var station = new NewStation(folder)) {
      assertThat(station.reading.of(station.codes::fixed)).isFalse();
      station.lostCode();
      assertThat(station.reading.of(station.codes::fixed)).isTrue();
      assertThat(name(station, "K7")).isEqualTo(NameStation.Outcome.CHARACTERS_FIXED);
      assertThat(name(station, "01")).isEqualTo(NameStation.Outcome.NAMED);
    }
    try (var station = new NewStation(folder)) {
      assertThat(name(station, "K7")).isEqualTo(NameStation.Outcome.CHARACTERS_FIXED);
      assertThat(station.lostCode().text()).startsWith("B01");
    }
  }

  private static Loudness loudness(NewStation station) throws StationFault {
    return station.reading.of(tx -> station.values.value(tx, Loudness.SETTING));
  }

  private static boolean isSet(NewStation station) throws StationFault {
    return station.reading.of(tx -> station.values.isSet(tx, Loudness.SETTING));
  }

  private static boolean set(NewStation station, int percent) throws StationFault {
    return station
        .settings
        .change()
        .run(station.settings.command(NewStation.PERSON), Loudness.SETTING, new Loudness(percent));
  }

  private static NameStation.Outcome name(NewStation station, String characters)
      throws StationFault {
    return station
        .settings
        .nameStation()
        .run(station.settings.command(NewStation.PERSON), NAME, characters);
  }
}
