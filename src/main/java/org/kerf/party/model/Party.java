package org.kerf.party.model;

/**
 * A person or company that the warehouse deals with, such as a customer. All but code and name may
 * be empty.
 *
 * @param code unique; what files name it by
 * @param name for people; two parties may have the same
 */
public record Party(
    PartyId id,
    String code,
    String name,
    String taxNumber,
    String address,
    String town,
    String county) {}
