package org.aitreaty.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The habits of the house as rules a build can check. Every rule fails when it matches nothing, so that none can go
 * blind after a renaming.
 */
public final class HouseRules {

    private HouseRules() {}

    /** @param root the package of the service, e.g. {@code org.aitreaty.permits} */
    public static void check(String root) {
        JavaClasses code = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root);
        for (ArchRule rule : rules(root)) {
            rule.allowEmptyShould(false).check(code);
        }
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                noClasses()
                        .should()
                        .resideInAnyPackage("..service..", "..dto..", "..util..", "..utils..", "..impl..", "..common..", "..manager..", "..helper..")
                        .because("a package is a noun of the glossary"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Helper|Utils?|Manager|Impl|DTO|Dto|Service)")
                        .because("such names hide what a thing is"),
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .and()
                        .areNotInterfaces()
                        .should()
                        .haveSimpleNameEndingWith("Resource")
                        .andShould()
                        .notBePublic()
                        .because("resources are thin and belong to their package"),
                noClasses()
                        .that()
                        .haveNameNotMatching(".*(Resource|Query|Client)(\\$.*)?")
                        .and(areOwnCodeWithoutJson())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..")
                        .because("only resources, their query parameters and clients of other services know HTTP"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .because("time comes from the injected clock"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .because("java.time is exact"),
                fields()
                        .that()
                        .areDeclaredInClassesThat(areEntities())
                        .should()
                        .notHaveModifier(JavaModifier.PUBLIC)
                        .because("an entity changes by its behaviour only"),
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    private static DescribedPredicate<JavaClass> areOwnCodeWithoutJson() {
        return DescribedPredicate.describe("are not JSON records of a resource", type -> !type.getName().contains("Json"));
    }

    private static DescribedPredicate<JavaClass> areEntities() {
        return DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
    }
}
