package org.kerf.identity.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.kernel.Setting;

/**
 * What each role may do at this station: as {@link Role} has it, but for what an administrator has
 * changed. What a newer program permits in addition is as its {@link Role} has it.
 *
 * @param granted what a role may in addition
 * @param withdrawn what it may not
 */
public record RoleTable(Map<Role, Set<Permission>> granted, Map<Role, Set<Permission>> withdrawn) {

  /** Nothing is changed. */
  public static final RoleTable DEFAULTS = new RoleTable(Map.of(), Map.of());

  private static final String GRANTED = "+";
  private static final String WITHDRAWN = "-";
  private static final String BETWEEN = " ";

  /** A part for each role: "+CUT -UNDO". */
  public static final Setting<RoleTable> SETTING =
      new Setting<>("roles", DEFAULTS, RoleTable::parts, RoleTable::of);

  public RoleTable {
    granted = Map.copyOf(granted);
    withdrawn = Map.copyOf(withdrawn);
  }

  /**
   * Whether this stays whatever an administrator wants: where there is one, they alone change
   * users, and without that nobody could change the roles back.
   */
  public static boolean isFixed(Permission permission) {
    return permission == Permission.MANAGE_USERS;
  }

  public boolean may(Role role, Permission permission) {
    if (isFixed(permission) && role == Role.ADMINISTRATOR) {
      return true;
    }
    return role.may(permission)
        ? !in(withdrawn, role).contains(permission)
        : in(granted, role).contains(permission);
  }

  /** All that the role may. */
  public Set<Permission> of(Role role) {
    return Arrays.stream(Permission.values())
        .filter(permission -> may(role, permission))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The table with this changed. */
  public RoleTable with(Role role, Permission permission, boolean may) {
    return new RoleTable(
        changed(granted, role, permission, may && !role.may(permission)),
        changed(withdrawn, role, permission, !may && role.may(permission)));
  }

  /** The table where there is an administrator. */
  public RoleTable underAdministrator() {
    RoleTable table = this;
    for (Role role : Role.values()) {
      table = table.with(role, Permission.MANAGE_USERS, role == Role.ADMINISTRATOR);
    }
    return table;
  }

  private static Map<Role, Set<Permission>> changed(
      Map<Role, Set<Permission>> all, Role role, Permission permission, boolean there) {
    Map<Role, Set<Permission>> changed = new EnumMap<>(Role.class);
    changed.putAll(all);
    Set<Permission> ofRole = EnumSet.noneOf(Permission.class);
    ofRole.addAll(in(all, role));
    if (there) {
      ofRole.add(permission);
    } else {
      ofRole.remove(permission);
    }
    changed.put(role, Set.copyOf(ofRole));
    return changed;
  }

  private static Set<Permission> in(Map<Role, Set<Permission>> all, Role role) {
    return all.getOrDefault(role, Set.of());
  }

  private Map<String, String> parts() {
    return Arrays.stream(Role.values())
        .collect(
            Collectors.toMap(
                Role::name,
                role ->
                    Stream.concat(
                            signed(GRANTED, in(granted, role)),
                            signed(WITHDRAWN, in(withdrawn, role)))
                        .collect(Collectors.joining(BETWEEN))));
  }

  private static Stream<String> signed(String sign, Set<Permission> permissions) {
    return permissions.stream().sorted().map(permission -> sign + permission.name());
  }

  private static RoleTable of(Map<String, String> parts) {
    RoleTable table = DEFAULTS;
    for (Role role : Role.values()) {
      for (String each : signed(parts.getOrDefault(role.name(), ""))) {
        Optional<Permission> permission = permission(each);
        if (permission.isPresent()) {
          table = table.with(role, permission.get(), each.startsWith(GRANTED));
        }
      }
    }
    return table;
  }

  private static List<String> signed(String part) {
    return Pattern.compile(BETWEEN, Pattern.LITERAL).splitAsStream(part).toList();
  }

  private static final Map<String, Permission> BY_NAME =
      Arrays.stream(Permission.values())
          .collect(Collectors.toMap(Permission::name, Function.identity()));

  /** Empty for one that this program does not know. */
  private static Optional<Permission> permission(String signed) {
    return signed.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(BY_NAME.get(signed.substring(1)));
  }

  /** One cell of the table that has changed. */
  public record Cell(Role role, Permission permission, boolean may) {}

  /**
   * The cells that differ between two values of one of the setting's parts.
   *
   * @param role the part's name
   */
  public static Stream<Cell> changes(String role, String before, String now) {
    RoleTable earlier = of(Map.of(role, before));
    RoleTable later = of(Map.of(role, now));
    Role named = Role.valueOf(role);
    return Arrays.stream(Permission.values())
        .filter(permission -> earlier.may(named, permission) != later.may(named, permission))
        .map(permission -> new Cell(named, permission, later.may(named, permission)));
  }
}
