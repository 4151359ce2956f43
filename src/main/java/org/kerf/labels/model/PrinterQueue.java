package org.kerf.labels.model;

import java.util.Optional;

/**
 * How a printer gets on.
 *
 * @param waiting jobs that wait for their turn or are under way
 * @param forPerson jobs that only a person can settle
 * @param failure what went wrong with the newest job that is not done; empty if nothing did
 */
public record PrinterQueue(
    String printer, int waiting, int forPerson, Optional<PrintFailure> failure) {}
