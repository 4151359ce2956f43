package org.kerf.flow.masterdata;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.party.model.Party;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.location.Location;

/** Saving by hand, for each kind of master data. */
public record MasterRecords(
    SaveRecord<Item> items,
    SaveRecord<Location> locations,
    SaveRecord<Party> parties,
    SaveRecord<Heat> heats,
    SaveRecord<SawRecord> saws,
    SaveRecord<PrinterRecord> printers,
    AssignBarcode barcodes) {

  public static MasterRecords of(Booking booking, Repositories repositories) {
    var kinds = new RecordKinds(booking, repositories);
    var projections = new Projections(repositories);
    return new MasterRecords(
        new SaveRecord<>(booking, projections, kinds.items()),
        new SaveRecord<>(booking, projections, kinds.locations()),
        new SaveRecord<>(booking, projections, kinds.parties()),
        new SaveRecord<>(booking, projections, kinds.heats()),
        new SaveRecord<>(booking, projections, kinds.saws()),
        new SaveRecord<>(booking, projections, kinds.printers()),
        new AssignBarcode(booking, repositories, projections));
  }
}
