package org.kerf.erp.csv.sheet;

import org.kerf.identity.model.Role;

/**
 * A person who works with the station.
 *
 * @param login short name to sign in with
 * @param language "ro" or "en"
 */
public record UserRow(String login, String name, Role role, String language) {}
