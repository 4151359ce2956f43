package org.kerf.ui.system;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.ChangeRole;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.facts.FactDetails;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** What each role may do, and what an administrator changes of it. */
final class RolesModel {

  private final ViewContext context;
  private final Reading reading;
  private final Users users;
  private final ChangeRole changeRole;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<RoleTable> table =
      new ReadOnlyObjectWrapper<>(RoleTable.DEFAULTS);
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();

  RolesModel(ViewContext context, Reading reading, Users users, ChangeRole changeRole) {
    this.context = context;
    this.reading = reading;
    this.users = users;
    this.changeRole = changeRole;
  }

  ReadOnlyObjectProperty<RoleTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  Running read() {
    return context
        .tasks()
        .<RoleTable>latest(
            slot,
            context.texts().of("roles.reading"),
            () -> reading.of(users::roles),
            this::show,
            fault::set);
  }

  private void show(RoleTable now) {
    fault.set(null);
    table.set(now);
  }

  /** From now on the role may do this, or may not. */
  void change(Role role, Permission permission, boolean may) {
    Command command = context.person().command();
    context
        .tasks()
        .<ChangeRole.Outcome>run(
            context.texts().of("roles.saving"),
            () -> changeRole.run(command, role, permission, may),
            outcome -> answered(outcome, role, permission, may),
            context.notifications()::fault);
  }

  private void answered(ChangeRole.Outcome outcome, Role role, Permission permission, boolean may) {
    switch (outcome) {
      case DONE ->
          context
              .notifications()
              .done(
                  Words.of(
                      may ? "facts.role-granted" : "facts.role-withdrawn",
                      Words.of("role." + role.name()),
                      FactDetails.of(permission)),
                  () -> change(role, permission, !may));
      case SAME -> {}
      case FIXED ->
          context.notifications().warn(Words.of("roles.fixed"), Words.of("roles.fixed.why"));
      case NOT_ADMINISTRATOR ->
          context
              .notifications()
              .warn(Words.of("roles.not-changed"), Words.of("refusal.user.not-administrator"));
    }
    read();
  }
}
