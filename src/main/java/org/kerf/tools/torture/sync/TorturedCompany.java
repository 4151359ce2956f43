package org.kerf.tools.torture.sync;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.postgres.PostgresAdministration;
import org.kerf.tools.server.LocalServer;

/** Two stations and what they have to come to once everything is well again. */
final class TorturedCompany implements AutoCloseable {

  static final String DATABASE = "kerf";

  private static final int MOST_ASKED = 6_000;
  private static final int ASK_AGAIN_MILLIS = 10;

  private final Path folder;
  private final StoreKey key;
  private final Random random;
  private final Findings findings;
  private final PostgresAdministration administration = new PostgresAdministration();
  private final List<StationProcess> stations = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<StationProcess, Long> noticed = new HashMap<>();

  TorturedCompany(Path folder, StoreKey key, Random random, Findings findings) {
    this.folder = folder;
    this.key = key;
    this.random = random;
    this.findings = findings;
    for (int i = 0; i < 2; i++) {
      stations.add(station(i, i));
    }
  }

  private StationProcess station(int number, int writer) {
    String characters = "0" + (number + 1);
    return new StationProcess(folder.resolve("station-" + characters), characters, writer, key);
  }

  /**
   * Sets up the centre and the stations; one of them has all the work to begin with.
   *
   * @param admin of the centre
   * @param url by which stations reach it
   */
  void found(AdminLogin admin, String url) throws StationFault {
    for (StationProcess station : stations) {
      station.start(random.nextLong());
    }
    administration.setUp(admin, "Tortura SRL");
    StationProcess first = stations.getFirst();
    for (StationProcess station : stations) {
      need(station.answer(), station);
      need(station.ask(station == first ? "furnish" : "hire"), station);
      enrol(station, admin, url);
    }
  }

  private void enrol(StationProcess station, AdminLogin admin, String url) throws StationFault {
    String code = administration.addStation(admin, station.name(), false).code();
    need(station.ask("enrol " + url + " " + code), station);
  }

  private static String need(Optional<String> answer, StationProcess of) throws StationFault {
    return answer
        .filter(said -> !said.startsWith("fault") && !said.equals("bug"))
        .orElseThrow(
            () ->
                new StationFault(
                    FaultCode.STATION_LOST,
                    of.name() + " said " + answer.orElse("nothing") + ". " + of.bugs()));
  }

  StationProcess any() {
    return stations.get(random.nextInt(stations.size()));
  }

  /** Lets all go on for a while. */
  void live(int millis) {
    stations.stream()
        .filter(StationProcess::isRunning)
        .findAny()
        .ifPresent(station -> station.live(millis));
  }

  /** Lets all go on until so many more bookings are acknowledged. */
  void book(int more) {
    int wanted = acknowledged() + more;
    for (int i = 0; i < MOST_ASKED && acknowledged() < wanted; i++) {
      live(ASK_AGAIN_MILLIS);
    }
  }

  void killAll() throws StationFault {
    for (StationProcess station : stations) {
      station.kill();
    }
  }

  /** Starts the stations that do not run, and waits for their stores. */
  void startAll() throws StationFault {
    List<StationProcess> started = new ArrayList<>();
    for (StationProcess station : stations) {
      if (!station.isRunning()) {
        station.kill();
        station.start(random.nextLong());
        started.add(station);
      }
    }
    for (StationProcess station : started) {
      need(station.answer(), station);
    }
  }

  void tellAll(String what) throws StationFault {
    for (StationProcess station : stations) {
      station.ask(what);
    }
  }

  /** How often stations have noticed that the centre went back. */
  long noticed() {
    return noticed.values().stream().mapToLong(Long::longValue).sum();
  }

  int acknowledged() {
    return stations.stream().mapToInt(station -> station.acknowledged().size()).sum();
  }

  /**
   * Has all stations come to an end, and compares what the centre and they have.
   *
   * @param when for people
   * @param wentBack whether the centre may have gone back meanwhile
   */
  void settle(LocalServer server, String when, boolean wentBack) throws StationFault {
    startAll();
    tellAll("rest");
    if (drain(server, when, stations)) {
      compare(server, when, stations, wentBack);
    }
    for (StationProcess station : stations) {
      station.bugs().forEach(bug -> findings.diverged(when, bug));
    }
  }

  /**
   * A station that joins now has to come to the same from the feed alone; and each store has to
   * stand its own check.
   */
  void join(LocalServer server, AdminLogin admin, String url) throws StationFault {
    String when = "in the end";
    try (StationProcess joining = station(stations.size(), 0)) {
      joining.start(random.nextLong());
      need(joining.answer(), joining);
      enrol(joining, admin, url);
      List<StationProcess> all = new ArrayList<>(stations);
      all.add(joining);
      if (drain(server, when, all)) {
        compare(server, when, all, false);
      }
      for (StationProcess station : all) {
        String differences = need(station.ask("check"), station);
        if (!differences.isEmpty()) {
          findings.diverged(when, "The check of " + station.name() + " found: " + differences);
        }
      }
    }
  }

  /** Whether all is sent and taken in. */
  private boolean drain(LocalServer server, String when, List<StationProcess> all)
      throws StationFault {
    for (StationProcess station : all) {
      if (!comesTo("true", station, "sent")) {
        findings.diverged(when, station.name() + " does not come to send everything.");
        return false;
      }
    }
    String head = ask(server, "SELECT seq FROM kerf.feed_head");
    for (StationProcess station : all) {
      if (!comesTo(head, station, "cursor")) {
        findings.diverged(when, station.name() + " does not come to read the feed up to " + head);
        return false;
      }
    }
    return true;
  }

  private static boolean comesTo(String wanted, StationProcess station, String question)
      throws StationFault {
    for (int i = 0; i < MOST_ASKED; i++) {
      if (need(station.ask(question), station).equals(wanted)) {
        return true;
      }
      station.live(ASK_AGAIN_MILLIS);
    }
    return false;
  }

  private static String ask(LocalServer server, String query) throws StationFault {
    try {
      return server.ask(DATABASE, query);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static StationFault failed(SQLException e) {
    return new StationFault(FaultCode.CENTRE_FAILED, "The centre could not be looked into.", e);
  }

  private void compare(LocalServer server, String when, List<StationProcess> all, boolean wentBack)
      throws StationFault {
    CentreProofs centre;
    try (Connection admin = server.open(DATABASE)) {
      centre = CentreProofs.read(admin);
    } catch (SQLException e) {
      throw failed(e);
    }
    for (StationProcess station : stations) {
      for (String line : station.acknowledged()) {
        String proof = line.substring(line.indexOf(' ') + 1);
        if (!centre.bookings().containsKey(proof) && known.add(proof)) {
          findings.lost(when, proof);
        }
      }
    }
    centre.bookings().forEach((proof, times) -> checkOnce(when, proof, times));
    centre.documents().forEach((code, times) -> checkOnce(when, "document " + code, times));
    if (centre.epochs() > all.size()) {
      findings.diverged(when, "A station began a new epoch, although none was restored.");
    }
    compareTables(when, all, centre, wentBack);
  }

  private void checkOnce(String when, String what, int times) {
    if (times > 1) {
      findings.doubled(when, what);
    }
  }

  private void compareTables(
      String when, List<StationProcess> all, CentreProofs centre, boolean wentBack)
      throws StationFault {
    String first = "";
    for (StationProcess station : all) {
      String[] said = need(station.ask("tables"), station).split(" ", -1);
      if (first.isEmpty()) {
        first = said[0];
      } else if (!first.equals(said[0])) {
        findings.diverged(when, station.name() + " has other tables; they lie in " + folder + ".");
        dump(all);
      }
      if (Long.parseLong(said[1]) != centre.documents().size()) {
        findings.diverged(
            when,
            station.name()
                + " has "
                + said[1]
                + " documents, the centre "
                + centre.documents().size()
                + ".");
      }
      long before = noticed.getOrDefault(station, 0L);
      long now = Long.parseLong(said[2]);
      noticed.put(station, now);
      if (!wentBack && now > before) {
        findings.diverged(when, station.name() + " says that the centre went back. It did not.");
      }
    }
  }

  private void dump(List<StationProcess> all) throws StationFault {
    for (StationProcess station : all) {
      station.ask("dump " + folder.resolve(station.name().replace(' ', '-') + ".rows"));
    }
  }

  @Override
  public void close() throws StationFault {
    killAll();
  }
}
