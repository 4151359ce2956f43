package org.kerf.tools.labels;

import java.util.function.Supplier;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.identity.model.Command;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.Labels;

/**
 * What labels are queued, drawn and settled with in a real store.
 *
 * @param renderer draws and checks as the station does
 * @param commands each is a new decision of the person who looks after the printer
 */
public record LabelDesk(
    Booking booking,
    Reading reading,
    Labels labels,
    LabelPrinters printers,
    SettleLabel settle,
    LabelRenderer renderer,
    Supplier<Command> commands) {}
