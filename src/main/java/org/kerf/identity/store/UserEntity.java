package org.kerf.identity.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;

@Entity
@Table(name = "app_user")
class UserEntity {

  @Id UUID id;
  String name;

  @Enumerated(EnumType.STRING)
  Role role;

  boolean active;

  protected UserEntity() {}

  UserEntity(User user, boolean active) {
    id = user.id();
    name = user.name();
    role = user.role();
    this.active = active;
  }

  User user(RoleTable roles) {
    return new User(id, name, role, roles.of(role));
  }
}
