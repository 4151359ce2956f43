package org.kerf.verify;

/**
 * What a saw takes from a bar, in micrometres.
 *
 * @param headTrim what the squaring cut takes, blade included; 0 means no such cut
 * @param tailTrim the end that is never usable
 * @param clamp the shortest length that may remain behind a cut
 * @param kerf one blade
 */
public record SawTrims(long headTrim, long tailTrim, long clamp, long kerf) {}
