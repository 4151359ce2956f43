package org.kerf.party.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyId;

@Entity
@Table(name = "party")
class PartyEntity {

  @Id UUID id;
  String code;
  String name;

  @Column(name = "tax_number")
  String taxNumber;

  String address;
  String town;
  String county;
  boolean supplier;
  boolean inactive;

  protected PartyEntity() {}

  PartyEntity(Party party) {
    id = party.id().value();
    code = party.code();
    name = party.name();
    taxNumber = party.taxNumber();
    address = party.address();
    town = party.town();
    county = party.county();
    supplier = party.supplier();
    inactive = party.inactive();
  }

  Party party() {
    return new Party(
        new PartyId(id), code, name, taxNumber, address, town, county, supplier, inactive);
  }
}
