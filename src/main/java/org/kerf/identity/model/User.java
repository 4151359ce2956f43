package org.kerf.identity.model;

import java.util.UUID;

/** A person who works here. */
public record User(UUID id, String name, Role role) {}
