package org.kerf.identity.model;

/**
 * That somebody may work here because the company's centre says so.
 *
 * @param version of them at the centre when it said so
 * @param home whether this station had them before the company did
 * @param ended whether the centre says so no more
 */
public record Grant(long version, boolean home, boolean ended) {}
