package org.aitreaty.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The habits of the house as rules a build can check. Every rule fails when it matches nothing, so that none can go
 * blind after a renaming.
 */
public final class HouseRules {

    private HouseRules() {}

    /** @param root the package of the service, e.g. {@code org.aitreaty.permits} */
    public static void check(String root) {
        JavaClasses code = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root);
        for (ArchRule rule : rules(root).values()) {
            rule.allowEmptyShould(false).check(code);
        }
    }

    /** The rules by name. */
    static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        naming(rules);
        resources(rules);
        rules.put(
                "time comes from the injected clock",
                noClasses()
                        .should()
                        .callMethodWhere(readsTheSystemClock())
                        .because("a rule that reads the clock itself cannot be tested for another day"));
        rules.put(
                "java.time is exact",
                noClasses().should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Date|Calendar)").because("java.util.Date is neither date nor exact"));
        rules.put(
                "an entity changes by its behaviour only",
                fields().that().areDeclaredInClassesThat(areEntities()).should().notHaveModifier(JavaModifier.PUBLIC).because("state has rules"));
        rules.put("packages form no cycle", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        return rules;
    }

    private static void naming(Map<String, ArchRule> rules) {
        rules.put(
                "a package is a noun of the glossary",
                noClasses()
                        .should()
                        .resideInAnyPackage("..service..", "..dto..", "..util..", "..utils..", "..impl..", "..common..", "..manager..", "..helper..")
                        .because("such packages gather what has nothing in common"));
        rules.put(
                "a name says what a thing is",
                noClasses().should().haveNameMatching(".*(Helper|Utils?|Manager|Impl|DTO|Dto|Service)").because("such names hide what a thing is"));
    }

    private static void resources(Map<String, ArchRule> rules) {
        rules.put(
                "resources belong to their package",
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .and()
                        .areNotInterfaces()
                        .should()
                        .haveSimpleNameEndingWith("Resource")
                        .andShould()
                        .notBePublic()
                        .because("nobody but HTTP calls them"));
        rules.put(
                "endpoints are public methods",
                methods().that().areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod").should().bePublic().because("Quarkus silently leaves others out"));
        rules.put(
                "only resources know HTTP",
                noClasses()
                        .that()
                        .haveNameNotMatching(".*(Resource|Query|Client)(\\$.*)?")
                        .and(areOwnCodeWithoutJson())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..")
                        .because("only resources, their query parameters and clients of other services know HTTP"));
        rules.put(
                "what is sent as JSON has a name in the API",
                classes()
                        .that()
                        .haveNameMatching(".*Json\\$.*")
                        .and()
                        .areRecords()
                        .should()
                        .beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.media.Schema")
                        .orShould()
                        .beAnnotatedWith("io.quarkus.runtime.annotations.RegisterForReflection")
                        .because("the merged API needs unique names (@Schema), and a native build only knows records registered by either annotation"));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            return owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"))
                    || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaClass> areOwnCodeWithoutJson() {
        return DescribedPredicate.describe("are not JSON records of a resource", type -> !type.getName().contains("Json"));
    }

    private static DescribedPredicate<JavaClass> areEntities() {
        return DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
    }
}
