package org.kerf.flow;

import org.kerf.cutting.Orders;
import org.kerf.cutting.Plans;
import org.kerf.cutting.SawRuns;
import org.kerf.labels.Labels;
import org.kerf.stock.Ledger;
import org.kerf.stock.Stock;

/** The faces of the features that the jobs around the saw work with together. */
public record Faces(
    Stock stock, Ledger ledger, Orders orders, Plans plans, SawRuns runs, Labels labels) {}
