package org.kerf.flow.printers;

import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;

/** What is said about printers and the labels that wait for them. */
public record PrinterUseCases(
    RouteLabels route, PausePrinter pause, MoveLabels move, CancelLabels cancel) {

  public static PrinterUseCases of(Booking booking, Repositories repositories) {
    return new PrinterUseCases(
        new RouteLabels(booking, repositories),
        new PausePrinter(booking, repositories),
        new MoveLabels(booking, repositories),
        new CancelLabels(booking, repositories));
  }
}
