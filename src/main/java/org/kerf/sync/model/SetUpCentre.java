package org.kerf.sync.model;

import java.util.UUID;

/**
 * A centre that is set up.
 *
 * @param url of it, as stations type it
 * @param databaseMade whether the database was made for it
 * @param changes how many steps brought it to the newest form; 0 if it had it already
 */
public record SetUpCentre(
    UUID company, String companyName, String url, boolean databaseMade, int changes) {}
