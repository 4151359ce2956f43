package org.kerf.flow.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.flow.booking.PermissionRows.Row;
import org.kerf.flow.labels.SaveTemplate;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.printers.CancelLabels;
import org.kerf.flow.printers.MoveLabels;
import org.kerf.flow.printers.PausePrinter;
import org.kerf.flow.printers.RouteLabels;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.PrinterId;

/** What each use case of labels, their templates and their printers asks for. */
final class LabelPermissionRows {

  private LabelPermissionRows() {}

  static void add(Map<Class<?>, List<Row>> useCases) {
    labels(useCases);
    printers(useCases);
  }

  private static void labels(Map<Class<?>, List<Row>> useCases) {
    var label = new LabelId(PermissionRows.NOTHING);
    useCases.put(
        SettleLabel.class,
        List.of(
            PermissionRows.row(
                Permission.SETTLE_LABELS, (all, c) -> all.settleLabel().byHand(c, label, "")),
            PermissionRows.row(
                Permission.SETTLE_LABELS, (all, c) -> all.settleLabel().again(c, label)),
            PermissionRows.row(
                Permission.SETTLE_LABELS, (all, c) -> all.settleLabel().cameOut(c, label)),
            PermissionRows.row(
                Permission.PRINT_LABELS,
                (all, c) ->
                    all.settleLabel().reprint(c, ShortCode.of(ShortCode.Kind.BAR, "XX", 9)))));
    useCases.put(
        SaveTemplate.class,
        List.of(
            PermissionRows.row(
                Permission.EDIT_LABELS,
                (all, c) -> all.templates().save().run(c, 0, blankTemplate())),
            PermissionRows.row(
                Permission.EDIT_LABELS, (all, c) -> all.templates().save().reset(c, 0, "piece")),
            PermissionRows.row(
                Permission.EDIT_LABELS,
                (all, c) ->
                    all.templates()
                        .save()
                        .undo(c, new SaveTemplate.Outcome.Saved(0, "piece", Optional.empty())))));
  }

  private static LabelTemplate blankTemplate() {
    return new LabelTemplate("piece", Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.of());
  }

  private static void printers(Map<Class<?>, List<Row>> useCases) {
    var printer = new PrinterId(PermissionRows.NOTHING);
    var labels = List.<LabelId>of();
    useCases.put(
        RouteLabels.class,
        List.of(
            PermissionRows.row(
                Permission.CHANGE_SETTINGS,
                (all, c) -> all.printerUse().route().standard(c, printer)),
            PermissionRows.row(
                Permission.CHANGE_SETTINGS,
                (all, c) -> all.printerUse().route().kind(c, LabelKind.BAR, printer)),
            PermissionRows.row(
                Permission.CHANGE_SETTINGS,
                (all, c) -> all.printerUse().route().asOthers(c, LabelKind.BAR))));
    useCases.put(
        PausePrinter.class,
        List.of(
            PermissionRows.row(
                Permission.SETTLE_LABELS,
                (all, c) -> all.printerUse().pause().run(c, printer, true))));
    useCases.put(
        MoveLabels.class,
        List.of(
            PermissionRows.row(
                Permission.SETTLE_LABELS,
                (all, c) -> all.printerUse().move().run(c, labels, printer))));
    useCases.put(
        CancelLabels.class,
        List.of(
            PermissionRows.row(
                Permission.SETTLE_LABELS, (all, c) -> all.printerUse().cancel().run(c, labels)),
            PermissionRows.row(
                Permission.SETTLE_LABELS, (all, c) -> all.printerUse().cancel().undo(c, labels))));
  }
}
