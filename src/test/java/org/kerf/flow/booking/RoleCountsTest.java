package org.kerf.flow.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;

/** A permission that is given to another role by mistake is seen here. */
class RoleCountsTest {

  @Test
  void eachPermissionIsHeldByTheAdministratorAndByNoMoreThanTheTable() {
    Map<Role, Integer> held = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      held.put(role, (int) Arrays.stream(Permission.values()).filter(role::may).count());
    }
    assertThat(held)
        .containsEntry(Role.ADMINISTRATOR, Permission.values().length)
        .containsEntry(Role.SUPERVISOR, 30)
        .containsEntry(Role.OPERATOR, 9)
        .containsEntry(Role.WORKER, 11)
        .containsEntry(Role.QUALITY, 9);
  }
}
