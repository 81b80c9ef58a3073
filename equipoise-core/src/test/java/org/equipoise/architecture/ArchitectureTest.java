package org.equipoise.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the design states about the code of the core, checked on its class files. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.equipoise");

    private static final Set<String> GLOBAL_GENERATORS =
            Set.of("java.lang.Math.random()", "java.lang.StrictMath.random()");

    /** Calls whose result depends on the charset or the locale of the machine, by owner, name and parameter types. */
    private static final Set<String> DEFAULTS_OF_THE_MACHINE = Set.of(
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
            "java.io.PrintStream.<init>(java.io.File)",
            "java.io.PrintStream.<init>(java.lang.String)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
            "java.io.PrintWriter.<init>(java.io.File)",
            "java.io.PrintWriter.<init>(java.lang.String)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.util.Locale.getDefault()",
            "java.util.Formatter.<init>()",
            "java.util.Formatter.<init>(java.lang.Appendable)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.util.Scanner.<init>(java.nio.file.Path)",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.SimpleDateFormat.<init>(java.lang.String)");

    private static final ArchRule JDK_ONLY =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.equipoise..");

    private static final ArchRule NO_CYCLES =
            slices().matching("org.equipoise.(*)..").should().beFreeOfCycles();

    private static final ArchRule SEEDED = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Random.class, ThreadLocalRandom.class, java.security.SecureRandom.class)
            .orShould()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a global generator draws") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return GLOBAL_GENERATORS.contains(signature(access));
                }
            })
            .because("randomness comes from a Seed");

    private static final ArchRule SAME_ON_EVERY_MACHINE = noClasses()
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("the default charset or locale matters") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return DEFAULTS_OF_THE_MACHINE.contains(signature(access));
                }
            });

    private static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal();

    private static final ArchRule NO_PUBLIC_STATIC_ARRAYS = fields().that()
            .areStatic()
            .and()
            .arePublic()
            .should()
            .notHaveRawType(new DescribedPredicate<JavaClass>("an array, which anyone could change") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isArray();
                }
            })
            .allowEmptyShould(true);

    private static String signature(JavaAccess<?> access) {
        return access.getTarget().getFullName();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(JDK_ONLY, NO_CYCLES, SEEDED, SAME_ON_EVERY_MACHINE, NO_STATIC_STATE, NO_PUBLIC_STATIC_ARRAYS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCoreKeeps(ArchRule rule) {
        rule.check(CORE);
    }

    static Stream<Arguments> offenses() {
        return Stream.of(
                Arguments.of(JDK_ONLY, Offenders.UsesALibrary.class),
                Arguments.of(SEEDED, Offenders.UsesAnUnseededGenerator.class),
                Arguments.of(SEEDED, Offenders.UsesTheGlobalGenerator.class),
                Arguments.of(SAME_ON_EVERY_MACHINE, Offenders.UsesTheDefaultCharset.class),
                Arguments.of(SAME_ON_EVERY_MACHINE, Offenders.ReadsInTheDefaultCharset.class),
                Arguments.of(SAME_ON_EVERY_MACHINE, Offenders.FormatsInTheDefaultLocale.class),
                Arguments.of(SAME_ON_EVERY_MACHINE, Offenders.FormatsItselfInTheDefaultLocale.class),
                Arguments.of(SAME_ON_EVERY_MACHINE, Offenders.LowersInTheDefaultLocale.class),
                Arguments.of(NO_STATIC_STATE, Offenders.KeepsStaticState.class),
                Arguments.of(NO_PUBLIC_STATIC_ARRAYS, Offenders.SharesAnArray.class));
    }

    @ParameterizedTest
    @MethodSource("offenses")
    void theRulesNotice(ArchRule rule, Class<?> offender) {
        JavaClasses imported = new ClassFileImporter().importClasses(offender);
        assertThat(rule.allowEmptyShould(true).evaluate(imported).hasViolation())
                .isTrue();
    }

    @Test
    void theRulesLookAtTheWholeCore() {
        assertThat(CORE.contain("org.equipoise.population.Grid")).isTrue();
        assertThat(CORE.contain("org.equipoise.simulation.Simulation")).isTrue();
        assertThat(CORE.contain(ArchitectureTest.class)).isFalse();
    }
}
