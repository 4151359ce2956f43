package org.kerf.flow.booking;

import java.util.List;
import java.util.Map;
import org.kerf.flow.booking.PermissionRows.Row;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.flow.sync.PauseSync;
import org.kerf.identity.model.Permission;

/** What each use case around the centre asks for. */
final class SyncPermissionRows {

  private SyncPermissionRows() {}

  static void add(Map<Class<?>, List<Row>> useCases) {
    useCases.put(
        EnrolStation.class,
        List.of(
            PermissionRows.row(
                Permission.LINK_STATION, (all, c) -> all.sync().enrol().run(c, "", "", ""))));
    useCases.put(
        PauseSync.class,
        List.of(
            PermissionRows.row(
                Permission.LINK_STATION, (all, c) -> all.sync().pause().run(c, true))));
  }
}
