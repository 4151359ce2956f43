package org.kerf.ui.shell.signin;

import java.time.Duration;
import java.util.List;
import org.kerf.kernel.StationFault;
import org.kerf.ui.texts.Words;

/** Who may stand at the station. Asked on a worker. */
@FunctionalInterface
public interface UserChoices {

  /** What a person is asked for. */
  enum Asked {
    NOTHING,
    PIN,
    PASSWORD,
    /** They have nothing but a badge. */
    BADGE
  }

  /**
   * A person to choose.
   *
   * @param id their id at the station
   * @param role what they do here
   */
  record UserTile(String id, String name, Words role, Asked asked) {

    /** Somebody whose name is enough. */
    public UserTile(String id, String name, Words role) {
      this(id, name, role, Asked.NOTHING);
    }
  }

  /** Whether somebody is who they say. */
  sealed interface Proof {

    record Right() implements Proof {}

    /**
     * It was not right.
     *
     * @param pause how long the next try has to wait
     */
    record Wrong(Words why, Duration pause) implements Proof {}
  }

  /** Whose badge was scanned. */
  sealed interface Badge {

    record Known(UserTile user) implements Badge {}

    /**
     * It helps nobody here.
     *
     * @param pause how long the next one has to wait
     */
    record Refused(Words why, Duration pause) implements Badge {}
  }

  List<UserTile> users() throws StationFault;

  /** Whether this is the person's secret. Nobody who is asked for nothing is looked at. */
  default Proof prove(UserTile user, String secret) throws StationFault {
    return new Proof.Right();
  }

  /** Whose badge this is. */
  default Badge badge(String scanned) throws StationFault {
    return new Badge.Refused(Words.of("user.badge-unknown"), Duration.ZERO);
  }
}
