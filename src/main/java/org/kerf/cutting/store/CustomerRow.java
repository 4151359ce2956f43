package org.kerf.cutting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.cutting.model.Customer;

@Entity
@Table(name = "customer")
class CustomerRow {

  @Id UUID id;
  String code;
  String name;

  @Column(name = "tax_number")
  String taxNumber;

  String address;
  String town;
  String county;

  protected CustomerRow() {}

  CustomerRow(Customer customer) {
    id = customer.id();
    code = customer.code();
    name = customer.name();
    taxNumber = customer.taxNumber();
    address = customer.address();
    town = customer.town();
    county = customer.county();
  }

  Customer customer() {
    return new Customer(id, code, name, taxNumber, address, town, county);
  }
}
