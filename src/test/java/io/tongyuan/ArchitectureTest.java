package io.tongyuan;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tongyuan.model.Allowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package may touch what its package-info allows, and nothing else. */
class ArchitectureTest {
    private static final String ROOT = "io.tongyuan.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tongyuan");
    private static final Set<String> FORBIDDEN_NAMES = Set.of("util", "utils", "common", "misc", "helper", "manager");

    @Test
    void packagesTouchOnlyWhatTheyAllow() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            Allowed allowed = allowedOf(from.getPackageName());
            if (allowed == null) {
                faults.add(from.getPackageName() + " has no @Allowed in its package-info");
                continue;
            }
            for (Dependency d : from.getDirectDependenciesFromSelf()) {
                String to = d.getTargetClass().getBaseComponentType().getPackageName();
                if (!to.isEmpty() && !permits(allowed, room(from.getPackageName()), to)) {
                    faults.add(from.getName() + " → " + d.getTargetClass().getName());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noCycles() {
        slices().matching("io.tongyuan.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void standardStreamsOnlyInCliAndTheGraphServersMain() {
        noClasses().that().resideOutsideOfPackages("io.tongyuan.cli..", "io.tongyuan.graphserver..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().accessField(System.class, "in").check(CLASSES);
    }

    @Test
    void noRoomForEverything() {
        Set<String> names = CLASSES.stream().flatMap(c -> Stream.of(c.getPackageName().split("\\.")))
                .collect(Collectors.toSet());
        names.retainAll(FORBIDDEN_NAMES);
        assertThat(names).isEmpty();
    }

    @Test
    void theRuleCanFail() {
        Allowed model = allowedOf("io.tongyuan.model");
        assertThat(permits(model, "model", "java.util")).isTrue();
        assertThat(permits(model, "model", "io.tongyuan.graph")).isFalse();
        assertThat(permits(model, "model", "org.neo4j.driver")).isFalse();
    }

    private static boolean permits(Allowed allowed, String own, String to) {
        if (to.startsWith("java.") || to.startsWith("javax.") && !to.startsWith("javax.inject")) {
            return true;
        }
        if (to.startsWith(ROOT)) {
            String target = to.substring(ROOT.length());
            return below(target, own) || target.equals("model") || Stream.of(allowed.packages()).anyMatch(p -> below(target, p));
        }
        return Stream.of(allowed.libraries()).anyMatch(l -> below(to, l));
    }

    private static boolean below(String name, String folder) {
        return name.equals(folder) || name.startsWith(folder + ".");
    }

    /** Where an annotation of a subpackage speaks for itself its own name is meant: address.index. */
    private static String room(String packageName) {
        return packageName.substring(ROOT.length());
    }

    /** The nearest package-info upwards: a folder speaks for what lies beneath it. */
    private static Allowed allowedOf(String packageName) {
        for (String p = packageName; p.startsWith(ROOT); p = p.substring(0, p.lastIndexOf('.'))) {
            Allowed found = ANNOTATIONS.computeIfAbsent(p, ArchitectureTest::load).stream().findFirst().orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static final Map<String, List<Allowed>> ANNOTATIONS = new java.util.HashMap<>();

    private static List<Allowed> load(String packageName) {
        try {
            Allowed a = Class.forName(packageName + ".package-info").getAnnotation(Allowed.class);
            return a == null ? List.of() : List.of(a);
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
