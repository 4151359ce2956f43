package org.kerf.flow.imports;

import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.Column;

/** What a row would change in one column: as the store has it, and as the file says. */
public record ChangedCell(Column column, CellText before, CellText after) {}
