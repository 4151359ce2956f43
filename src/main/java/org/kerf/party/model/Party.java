package org.kerf.party.model;

/**
 * A person or company that the warehouse deals with, such as a customer. All but code and name may
 * be empty.
 *
 * @param code unique; what files name it by
 * @param name for people; two parties may have the same
 * @param supplier whether one buys from it; orders may come from any party
 * @param inactive whether one does not deal with it any more
 */
public record Party(
    PartyId id,
    String code,
    String name,
    String taxNumber,
    String address,
    String town,
    String county,
    boolean supplier,
    boolean inactive) {

  /** A customer that one deals with. */
  public Party(
      PartyId id,
      String code,
      String name,
      String taxNumber,
      String address,
      String town,
      String county) {
    this(id, code, name, taxNumber, address, town, county, false, false);
  }
}
