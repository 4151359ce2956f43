package org.kerf.erp.csv.sheet;

import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.LengthUnit;

/**
 * An item of the catalogue as a file gives it.
 *
 * @param quality material grade; empty if none is given
 * @param massPerMetre theoretical mass of one metre; zero if unknown
 * @param shortestRemnant what is shorter is scrap; zero keeps everything
 * @param remnantValuePercent 0 to 100, the value of a remnant in percent of the price by length
 * @param pricePerMetre zero if unknown
 * @param unit in which its lengths are shown
 * @param mostRemnants how many remnants of it are wanted at most; 0 means no limit
 * @param mostPieces how many pieces may be cut from one bar; 0 means no limit
 * @param height of the profile as it lies on the saw; zero if unknown
 * @param mostSurplus how many pieces of each length may lie in stock as cut ahead; 0 means that
 *     none are cut ahead
 * @param longestScrapped the longest rest that may be scrapped because there are enough remnants;
 *     nothing where the file does not say
 * @param minStock how much of it shall lie here at least; nothing where the file has no such column
 * @param supplierCode what its supplier calls it; nothing where the file has no such column
 * @param stockLengths the usual lengths of its bars; nothing where the file has no such column
 * @param leadDays how many days an order is under way, 0 if unknown; nothing where the file has no
 *     such column
 */
public record ItemRow(
    String code,
    String name,
    String category,
    String quality,
    Mass massPerMetre,
    Length shortestRemnant,
    int remnantValuePercent,
    Money pricePerMetre,
    LengthUnit unit,
    int mostRemnants,
    int mostPieces,
    Length height,
    int mostSurplus,
    Optional<Length> longestScrapped,
    Optional<Length> minStock,
    Optional<String> supplierCode,
    Optional<List<Length>> stockLengths,
    Optional<Integer> leadDays) {}
