package org.kerf.flow.masterdata;

import org.kerf.cutting.model.geometry.Saw;

/**
 * A saw with the names that people know it by.
 *
 * @param remnantLocation the name of the location where its remnants are put; empty where nobody
 *     has said
 */
public record SawRecord(Saw saw, String remnantLocation) {}
