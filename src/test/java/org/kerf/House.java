package org.kerf;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The compiled classes of a house, and the rules that they are held to. */
final class House {

  /** The rules that {@code @Exempt} may name here; those of {@link Sources} come on top. */
  static final Set<String> RULES =
      Set.of(
          "rooms",
          "libraries",
          "clock",
          "ids",
          "output",
          "threads",
          "screen-thread",
          "transactions",
          "exit",
          "sleep",
          "locale",
          "store-interface",
          "tx-first",
          "view-model",
          "screen",
          "use-cases",
          "static-state");

  private static final String EXEMPT = "org.kerf.kernel.Exempt";
  private static final String TX = "org.kerf.kernel.Tx";

  private final List<JavaClass> classes;
  private final Set<String> exemptionsUsed = new HashSet<>();

  private House(JavaClasses classes) {
    this.classes = classes.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList();
  }

  static House of(Path folder) {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new House(new ClassFileImporter().importPath(folder));
  }

  /** The packages that hold classes, and those above them, without "org.kerf.". */
  Set<String> folders() {
    var folders = new TreeSet<String>();
    for (JavaClass type : classes) {
      String name = Room.inHouse(type.getPackageName());
      for (int dot = name.length(); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        folders.add(name.substring(0, dot));
      }
      if (name.isEmpty()) {
        folders.add(name);
      }
    }
    return folders;
  }

  /** Uses of other rooms that the table doesn't give. */
  List<Breach> roomBreaches() {
    return breaches(
        (type, found) ->
            targets(type)
                .filter(target -> target.getName().startsWith(Room.HOUSE + "."))
                .forEach(target -> checkRooms(type, target, found)));
  }

  private static void checkRooms(JavaClass type, JavaClass target, Consumer<Breach> found) {
    Optional<Room> room = Rooms.of(Room.inHouse(type.getPackageName()));
    String used = Room.inHouse(target.getName());
    boolean own = room.equals(Rooms.of(Room.inHouse(target.getPackageName())));
    if (!own && room.stream().noneMatch(row -> row.mayUse(used))) {
      found.accept(breach("rooms", type, "may not use " + used + reason(room)));
    }
  }

  /** Uses of libraries and guarded parts of the JDK that the table doesn't give. */
  List<Breach> libraryBreaches() {
    return breaches(
        (type, found) ->
            targets(type)
                .filter(target -> !target.getName().startsWith(Room.HOUSE + "."))
                .forEach(target -> checkLibrary(type, target, found)));
  }

  private static void checkLibrary(JavaClass type, JavaClass target, Consumer<Breach> found) {
    Optional<Room> room = Rooms.of(Room.inHouse(type.getPackageName()));
    Optional<Library> library = Library.of(target.getName());
    boolean allowed =
        library
            .map(one -> room.stream().anyMatch(row -> row.libraries().contains(one)))
            .orElseGet(() -> Library.openToAll(target.getName()));
    if (!allowed) {
      String name = library.map(one -> "of " + one).orElse("in no known library");
      found.accept(
          breach(
              "libraries", type, "may not use " + target.getName() + ", " + name + reason(room)));
    }
  }

  private static String reason(Optional<Room> room) {
    return room.map(row -> ": " + row.reason()).orElse(": its package is not in the table");
  }

  /** Uses of banned methods and fields. */
  List<Breach> callBreaches(List<BannedCall> banned) {
    var found = new ArrayList<Breach>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        banned.stream()
            .filter(ban -> ban.forbids(access))
            .filter(ban -> !exempt(ban.rule(), access.getOrigin()))
            .map(ban -> callBreach(ban, access))
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  private static Breach callBreach(BannedCall ban, JavaAccess<?> access) {
    String called =
        access.getTarget().getOwner().getSimpleName() + "." + access.getTarget().getName();
    String where =
        Room.inHouse(access.getOriginOwner().getName())
            + "."
            + access.getOrigin().getName()
            + ", line "
            + access.getLineNumber();
    return new Breach(ban.rule(), where, "not " + called + " here; " + ban.instead());
  }

  /**
   * What a store shows: one public class for each repository interface that its feature declares.
   */
  List<Breach> storeBreaches() {
    var keepers = new TreeMap<String, String>();
    return breaches(
        (type, found) -> {
          if (!isStore(type) || !type.isTopLevelClass() || !isPublic(type)) {
            return;
          }
          List<JavaClass> interfaces = interfacesOf(type);
          if (interfaces.isEmpty()) {
            found.accept(
                breach(
                    "store-interface",
                    type,
                    "is public but implements no interface of its feature; make it"
                        + " package-private"));
          }
          for (JavaClass declared : interfaces) {
            String other = keepers.putIfAbsent(declared.getName(), Room.inHouse(type.getName()));
            if (other != null) {
              found.accept(
                  breach("store-interface", type, "implements the same interface as " + other));
            }
          }
        });
  }

  /** Methods of the repository interfaces that don't take the transaction first. */
  List<Breach> interfaceBreaches() {
    List<JavaClass> interfaces =
        classes.stream()
            .filter(type -> isStore(type) && isPublic(type))
            .flatMap(type -> interfacesOf(type).stream())
            .distinct()
            .toList();
    return breaches(
        (type, found) -> {
          if (interfaces.contains(type)) {
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(method -> !takesTxFirst(method) && !exempt("tx-first", method))
                .forEach(
                    method ->
                        found.accept(
                            breach(
                                "tx-first",
                                type,
                                method.getName() + " doesn't take the Tx first")));
          }
        });
  }

  private static boolean takesTxFirst(JavaMethod method) {
    List<JavaClass> parameters = method.getRawParameterTypes();
    return !parameters.isEmpty() && parameters.getFirst().getName().equals(TX);
  }

  private static boolean isStore(JavaClass type) {
    return type.getPackageName().endsWith(".store");
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static List<JavaClass> interfacesOf(JavaClass store) {
    String feature = store.getPackageName().replaceFirst("\\.store$", "");
    return store.getAllRawInterfaces().stream()
        .filter(declared -> declared.getPackageName().equals(feature))
        .toList();
  }

  /**
   * View models that use scenes, screens that use more than view models and controls, and either of
   * them with all use cases.
   */
  List<Breach> screenBreaches() {
    return breaches(
        (type, found) -> {
          if (!Room.inHouse(type.getPackageName()).startsWith("ui")) {
            return;
          }
          String name = outermost(type).getSimpleName();
          targets(type)
              .forEach(
                  target -> {
                    String used = target.getName();
                    if (name.endsWith("ViewModel") && isSceneOrStage(used)) {
                      found.accept(
                          breach(
                              "view-model",
                              type,
                              "may not use "
                                  + used
                                  + ": it is tested without a window; beans and collections only"));
                    }
                    if (takesAll(target) && !picks(type, name)) {
                      found.accept(
                          breach(
                              "use-cases",
                              type,
                              "may not use "
                                  + Room.inHouse(used)
                                  + ": pages pick the use cases that each view model uses"));
                    }
                    if (name.endsWith("Screen") && isWork(used) && !isValue(target)) {
                      found.accept(
                          breach(
                              "screen",
                              type,
                              "may not use "
                                  + Room.inHouse(used)
                                  + ": a screen knows its view model, controls and plain values"
                                  + " only"));
                    }
                  });
        });
  }

  /** All use cases, or what holds them. */
  private static boolean takesAll(JavaClass target) {
    String name = Room.inHouse(target.getName());
    return name.equals("flow.UseCases") || name.equals("ui.context.PageContext");
  }

  /** Makes pages and what they share, of all use cases. */
  private static boolean picks(JavaClass type, String name) {
    return Room.inHouse(type.getPackageName()).equals("ui")
        || name.endsWith("Pages")
        || name.endsWith("UseCases")
        || name.equals("PageContext");
  }

  /** What a use case asks for and answers: a record, a choice, or the family of such. */
  private static boolean isValue(JavaClass type) {
    boolean family = type.isInterface() && (type.getMethods().isEmpty() || ofRecords(type));
    return type.isRecord() || type.isEnum() || family;
  }

  private static boolean ofRecords(JavaClass family) {
    return !family.getAllSubclasses().isEmpty()
        && family.getAllSubclasses().stream().allMatch(JavaClass::isRecord);
  }

  private static boolean isSceneOrStage(String used) {
    return Library.of(used).equals(Optional.of(Library.JAVAFX))
        && !used.startsWith("javafx.beans.")
        && !used.startsWith("javafx.collections.")
        && !used.startsWith("javafx.util.");
  }

  /** Neither of the window, nor plain values, nor the rows that tables are made of. */
  private static boolean isWork(String used) {
    if (!used.startsWith(Room.HOUSE + ".")) {
      return false;
    }
    String name = Room.inHouse(used);
    boolean plain = name.startsWith("kernel.") || name.contains(".model.");
    return !name.startsWith("ui.") && !plain && !Room.covers("query", name);
  }

  /** Services hidden in static fields. */
  List<Breach> staticBreaches() {
    return breaches(
        (type, found) ->
            type.getFields().stream()
                .filter(House::isChangeableStatic)
                .forEach(
                    field ->
                        found.accept(
                            breach(
                                "static-state",
                                type,
                                field.getName() + " is static and can change; pass it in"))));
  }

  private static boolean isChangeableStatic(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.FINAL)
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  /** Exemptions that name no rule, and those that exempted nothing; to be asked last. */
  List<Breach> exemptionBreaches() {
    var found = new ArrayList<Breach>();
    for (JavaClass type : classes) {
      Stream.concat(Stream.of(type), type.getMembers().stream())
          .forEach(place -> checkExemptions(place, found::add));
    }
    return found;
  }

  private void checkExemptions(Object place, Consumer<Breach> found) {
    String where = nameOf(place);
    for (String rule : exemptions(place)) {
      if (Sources.RULES.contains(rule)) {
        continue;
      }
      if (!RULES.contains(rule)) {
        found.accept(new Breach("exempt", where, "there is no rule " + rule));
      } else if (!exemptionsUsed.contains(rule + " " + where)) {
        found.accept(new Breach("exempt", where, rule + " isn't broken here: take @Exempt away"));
      }
    }
  }

  /** Every rule of this class, with the exemptions last. */
  List<Breach> allBreaches() {
    return Stream.of(
            roomBreaches(),
            libraryBreaches(),
            callBreaches(BannedCall.SERVICES),
            callBreaches(BannedCall.SURPRISES),
            storeBreaches(),
            interfaceBreaches(),
            screenBreaches(),
            staticBreaches(),
            exemptionBreaches())
        .flatMap(List::stream)
        .toList();
  }

  /** Checks one class. */
  @FunctionalInterface
  private interface Check {
    void look(JavaClass type, Consumer<Breach> found);
  }

  private List<Breach> breaches(Check check) {
    var found = new ArrayList<Breach>();
    for (JavaClass type : classes) {
      check.look(
          type,
          breach -> {
            if (!exempt(breach.rule(), type)) {
              found.add(breach);
            }
          });
    }
    return found.stream().distinct().toList();
  }

  private static Breach breach(String rule, JavaClass type, String sentence) {
    return new Breach(rule, Room.inHouse(type.getName()), sentence);
  }

  private static Stream<JavaClass> targets(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(target -> !target.getName().equals(EXEMPT));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  private boolean exempt(String rule, JavaCodeUnit unit) {
    return exemptItself(rule, unit) || exempt(rule, unit.getOwner());
  }

  private boolean exempt(String rule, JavaClass type) {
    return exemptItself(rule, type)
        || type.getEnclosingClass().filter(outer -> exempt(rule, outer)).isPresent();
  }

  private boolean exemptItself(String rule, Object place) {
    if (!exemptions(place).contains(rule)) {
      return false;
    }
    exemptionsUsed.add(rule + " " + nameOf(place));
    return true;
  }

  private static String nameOf(Object place) {
    return switch (place) {
      case JavaClass type -> Room.inHouse(type.getName());
      case JavaMember member -> Room.inHouse(member.getOwner().getName()) + "." + member.getName();
      default -> throw new IllegalArgumentException("not a place: " + place);
    };
  }

  private static Set<String> exemptions(Object place) {
    var rules = new TreeSet<String>();
    for (JavaAnnotation<?> annotation : ((HasAnnotations<?>) place).getAnnotations()) {
      String name = annotation.getRawType().getName();
      if (name.equals(EXEMPT)) {
        rules.add(ruleOf(annotation));
      } else if (name.equals(EXEMPT + "$Several")) {
        for (Object one : (Object[]) requireNonNull(annotation.getProperties().get("value"))) {
          rules.add(ruleOf((JavaAnnotation<?>) one));
        }
      }
    }
    return rules;
  }

  private static String ruleOf(JavaAnnotation<?> exempt) {
    return String.valueOf(exempt.getProperties().get("rule"));
  }
}
