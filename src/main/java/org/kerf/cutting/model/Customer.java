package org.kerf.cutting.model;

import java.util.UUID;

/** Who orders. All but code and name may be empty. */
public record Customer(
    UUID id,
    String code,
    String name,
    String taxNumber,
    String address,
    String town,
    String county) {}
