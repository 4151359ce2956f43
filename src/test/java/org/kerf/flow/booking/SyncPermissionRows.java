package org.kerf.flow.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.flow.booking.PermissionRows.Row;
import org.kerf.flow.saw.BreakClaim;
import org.kerf.flow.sync.AcceptConflict;
import org.kerf.flow.sync.ClaimConflict;
import org.kerf.flow.sync.DecideField;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.flow.sync.PauseSync;
import org.kerf.flow.sync.TryRejectedAgain;
import org.kerf.identity.model.Permission;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.FieldEdit;

/** What each use case around the centre asks for. */
final class SyncPermissionRows {

  private SyncPermissionRows() {}

  static void add(Map<Class<?>, List<Row>> useCases) {
    useCases.put(
        EnrolStation.class,
        List.of(
            PermissionRows.row(
                Permission.LINK_STATION, (all, c) -> all.sync().enrol().run(c, "", "", ""))));
    var edit =
        new FieldEdit(
            new UUID(0, 0),
            "name",
            "",
            new FieldEdit.EntryRef(new UUID(0, 0), 1, 1),
            "01",
            "item.saved",
            1,
            "{}",
            "",
            "",
            Instant.EPOCH,
            new UUID(0, 0));
    useCases.put(
        DecideField.class,
        List.of(
            PermissionRows.row(
                Permission.CHANGE_MASTER_DATA,
                (all, c) -> all.decideField().run(c, List.of(edit), edit))));
    useCases.put(
        BreakClaim.class,
        List.of(
            PermissionRows.row(
                Permission.BREAK_CLAIM,
                (all, c) -> all.breakClaim().run(c, new RunBarId(new UUID(0, 0)), "s-a oprit"))));
    var conflict =
        new Conflict(
            new UUID(0, 0),
            Conflict.Kind.NEGATIVE_BALANCE,
            new UUID(0, 0),
            "B0100001K7",
            -1,
            List.of(),
            List.of());
    useCases.put(
        AcceptConflict.class,
        List.of(
            PermissionRows.row(
                Permission.ADJUST_STOCK,
                (all, c) -> all.acceptConflict().run(c, conflict, "ambele")),
            PermissionRows.row(
                Permission.ADJUST_STOCK,
                (all, c) -> all.acceptConflict().keep(c, conflict, "ambele"))));
    useCases.put(
        ClaimConflict.class,
        List.of(
            PermissionRows.row(
                Permission.ADJUST_STOCK,
                (all, c) -> all.sync().claimConflict().run(c, conflict.id())),
            PermissionRows.row(
                Permission.BREAK_CLAIM,
                (all, c) -> all.sync().claimConflict().takeOver(c, conflict, "a plecat"))));
    useCases.put(
        TryRejectedAgain.class,
        List.of(
            PermissionRows.row(Permission.LINK_STATION, (all, c) -> all.sync().tryAgain().run(c))));
    useCases.put(
        PauseSync.class,
        List.of(
            PermissionRows.row(
                Permission.LINK_STATION, (all, c) -> all.sync().pause().run(c, true))));
  }
}
