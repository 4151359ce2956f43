package org.kerf.flow.settings;

import java.util.List;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.kernel.StationFault;
import org.kerf.settings.Settings;

/** Changes what a role may do at this station; counts at once for whoever has it. */
public final class ChangeRole {

  /** What became of it. */
  public enum Outcome {
    DONE,
    /** It was like that already. */
    SAME,
    /** It stays as it is, see {@link RoleTable#isFixed}. */
    FIXED,
    /** Where there is an administrator, only one changes roles. */
    NOT_ADMINISTRATOR
  }

  private final Booking booking;
  private final Users users;
  private final Settings settings;

  public ChangeRole(Booking booking, Users users, Settings settings) {
    this.booking = booking;
    this.users = users;
    this.settings = settings;
  }

  /** From now on the role may do this, or may not. */
  public Outcome run(Command command, Role role, Permission permission, boolean may)
      throws StationFault {
    return booking.book(
        command,
        Permission.MANAGE_USERS,
        Answers.always(Outcome.DONE),
        (tx, at) -> {
          if (!users.mayManage(tx, command.actor().id())) {
            return Booked.refused(Outcome.NOT_ADMINISTRATOR);
          }
          if (RoleTable.isFixed(permission)) {
            return Booked.refused(Outcome.FIXED);
          }
          RoleTable wanted = settings.value(tx, RoleTable.SETTING).with(role, permission, may);
          return settings
              .set(tx, RoleTable.SETTING, wanted)
              .map(fact -> Booked.of(Outcome.DONE, List.of(fact)))
              .orElseGet(() -> Booked.refused(Outcome.SAME));
        });
  }
}
