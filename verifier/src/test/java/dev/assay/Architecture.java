package dev.assay;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The walls of the house as rules over compiled classes below a base package. */
final class Architecture {

  private static final Set<String> OUTPUT =
      Set.of(
          "System.out", "System.err", "System.in", "System.exit", "Runtime.exit", "Runtime.halt");

  private static final Set<String> OUTSIDE =
      Set.of("Runtime.exec", "URL.openConnection", "URL.openStream", "URL.getContent");

  private static final Set<String> CHANCE =
      Set.of(
          "System.currentTimeMillis",
          "Math.random",
          "UUID.randomUUID",
          "ZoneId.systemDefault",
          "TimeZone.getDefault");

  private final String base;

  Architecture(String base) {
    this.base = base;
  }

  /** Returns each wall under the name a failure is reported by. */
  Map<String, ArchRule> walls() {
    Map<String, ArchRule> walls = new LinkedHashMap<>();
    for (Room room : Room.values()) {
      walls.put("room " + room, imports(room));
    }
    walls.put("every class has a room", everyClassHasARoom());
    walls.put("only cli talks to the terminal", onlyCliTalks());
    walls.put("nothing runs, nothing leaves", nothingRunsNothingLeaves());
    walls.put("no clock and no chance", noClockAndNoChance());
    walls.put("no package cycles", slices().matching(base + ".(**)").should().beFreeOfCycles());
    walls.put("names of the field", namesOfTheField());
    walls.replaceAll((name, wall) -> wall.allowEmptyShould(true));
    return walls;
  }

  private ArchRule imports(Room room) {
    return classes()
        .that()
        .resideInAPackage(room.pattern(base))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.allowed(base));
  }

  private ArchRule everyClassHasARoom() {
    return classes().should().resideInAnyPackage(Room.patterns(base));
  }

  private ArchRule onlyCliTalks() {
    return classes()
        .that()
        .resideOutsideOfPackage(Room.CLI.pattern(base))
        .should(never(accessTargetWhere(named(OUTPUT).or(printsStackTrace()))));
  }

  private ArchRule nothingRunsNothingLeaves() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.ProcessBuilder|java\\.net\\.(Server|Datagram)?Socket"
                + "|java\\.net\\.(Http|JarURL|URL)\\w*Connection|java\\.net\\.http\\..*"
                + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)Channel|javax\\.net\\..*")
        .orShould(accessTargetWhere(named(OUTSIDE)));
  }

  private ArchRule noClockAndNoChance() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(Room.CLI.pattern(base))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Split)?Random|java\\.util\\.concurrent\\.ThreadLocalRandom")
        .orShould(accessTargetWhere(named(CHANCE).or(readsClock())));
  }

  private static ArchRule namesOfTheField() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
        .orShould()
        .haveNameMatching("(.*[.$])?Abstract[^.$]*");
  }

  private static DescribedPredicate<JavaAccess<?>> named(Set<String> members) {
    return DescribedPredicate.describe(
        "target is one of " + members.stream().sorted().toList(),
        access ->
            access.getTargetOwner().getPackageName().startsWith("java.")
                && members.contains(
                    access.getTargetOwner().getSimpleName() + "." + access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> printsStackTrace() {
    return DescribedPredicate.describe(
        "target is printStackTrace", access -> access.getName().equals("printStackTrace"));
  }

  private static DescribedPredicate<JavaAccess<?>> readsClock() {
    return DescribedPredicate.describe(
        "target reads the clock",
        access -> {
          String owner = access.getTargetOwner().getName();
          boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
          boolean clock = owner.equals("java.time.Clock") && access.getName().startsWith("system");
          boolean date =
              access.getTarget().getFullName().equals("java.util.Date.<init>()")
                  || access.getTarget().getFullName().startsWith("java.util.Calendar.getInstance");
          return now || clock || date;
        });
  }
}
