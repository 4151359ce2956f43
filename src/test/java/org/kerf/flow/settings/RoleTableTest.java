package org.kerf.flow.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.kernel.StationFault;
import org.kerf.settings.store.SettingStore;

/** What an administrator has changed of the roles is kept, however much it is. */
class RoleTableTest {

  @TempDir Path folder;

  @Test
  void allOfTheTableMayBeChanged() throws StationFault {
    var values = new SettingStore();
    RoleTable table = RoleTable.DEFAULTS;
    List<Boolean> wanted = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Permission permission : Permission.values()) {
        boolean other = RoleTable.isFixed(permission) || !role.may(permission);
        wanted.add(other);
        table = table.with(role, permission, other);
      }
    }
    RoleTable changed = table;
    try (Workshop shop = Workshop.in(folder)) {
      shop.booking.keep(tx -> values.set(tx, RoleTable.SETTING, changed).isPresent());
      RoleTable read = shop.reading.of(tx -> values.value(tx, RoleTable.SETTING));
      List<Boolean> kept = new ArrayList<>();
      for (Role role : Role.values()) {
        for (Permission permission : Permission.values()) {
          kept.add(read.may(role, permission));
        }
      }
      assertThat(kept).isEqualTo(wanted);
    }
  }
}
