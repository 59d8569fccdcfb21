// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.glueflow.engine.validate.ValidationRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ENGINE = "io.glueflow.engine..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.glueflow");

  @Test
  void bothModulesAreLookedAt() {
    assertThat(
            CLASSES.that(
                describe("engine", c -> c.getPackageName().startsWith("io.glueflow.engine"))))
        .hasSizeGreaterThan(50);
    assertThat(
            CLASSES.that(
                describe("model", c -> c.getPackageName().startsWith("io.glueflow.model"))))
        .hasSizeGreaterThan(150);
  }

  @Test
  void engineKnowsNeitherSparkNorScalaNorTheRunner() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..", "io.glueflow.runner..")
        .check(CLASSES);
  }

  @Test
  void modelDoesNotKnowTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("io.glueflow.model..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE)
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("io.glueflow.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void importersDoNotKnowEachOther() {
    slices()
        .matching("io.glueflow.engine.imports.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void importsStandOnTheModelAlone() {
    noClasses()
        .that()
        .resideInAPackage("io.glueflow.engine.imports..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.glueflow.engine..")
                .and(not(resideInAPackage("io.glueflow.engine.imports.."))))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineUsesTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.glueflow.engine.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.glueflow.engine.cli..", "org.apache.commons.cli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrintsReadsAndEndsTheProcess() {
    Set<String> streams = Set.of("in", "out", "err");
    noClasses()
        .that()
        .resideInAPackage(ENGINE)
        .and()
        .resideOutsideOfPackage("io.glueflow.engine.cli..")
        .should()
        .accessTargetWhere(
            describe(
                "standard streams",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && access.getTarget() instanceof AccessTarget.FieldAccessTarget
                        && streams.contains(access.getTarget().getName())))
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void rulesAndCommandsAreFinal() {
    classes()
        .that()
        .areAssignableTo(ValidationRule.class)
        .or()
        .areAssignableTo("io.glueflow.engine.cli.Command")
        .and()
        .areNotInterfaces()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
    assertThat(
            CLASSES.that(
                describe("rules", c -> c.isAssignableTo(ValidationRule.class) && !c.isInterface())))
        .hasSizeGreaterThan(6);
    assertThat(
            CLASSES.that(
                describe(
                    "commands",
                    c -> c.isAssignableTo("io.glueflow.engine.cli.Command") && !c.isInterface())))
        .hasSizeGreaterThan(4);
  }

  @Test
  void fieldsDoNotChangeWhereTheyAreStatic() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(ENGINE)
        .should()
        .beFinal()
        .check(CLASSES);
  }
}
