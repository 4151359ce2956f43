package org.kerf.erp.csv.sheet;

import java.util.Optional;
import org.kerf.kernel.Length;

/**
 * A saw and its geometry.
 *
 * @param headTrim what the squaring cut takes, blade included; zero if there is no such cut
 * @param tailTrim what can never be used at the end
 * @param clamp shortest length that may remain behind a cut
 * @param kerf one blade
 * @param remnantLocation where its remnants are put; empty if none is given, nothing where the file
 *     has no such column
 * @param location code of the location where it stands; empty if none is given
 */
public record SawRow(
    String name,
    Length headTrim,
    Length tailTrim,
    Length clamp,
    Length kerf,
    Optional<String> remnantLocation,
    String location) {}
