// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.NodeType;

/** What the model may depend on, and how its parts may depend on each other. */
@AnalyzeClasses(
    packages = "io.glueflow.model",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependsOnJavaAndJacksonsCoreOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.glueflow.model..", "com.fasterxml.jackson.core..");

  @ArchTest
  static final ArchRule onlyTheJsonPackageKnowsJackson =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.glueflow.model.json")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule jsonDiagnosticsAndTypesKnowNothingOfWorkflows =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.glueflow.model.json", "io.glueflow.model.diagnostic", "io.glueflow.model.type")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.glueflow.model.workflow..",
              "io.glueflow.model.node..",
              "io.glueflow.model.operation..",
              "io.glueflow.model.plan..",
              "io.glueflow.model.run..",
              "io.glueflow.model.library..");

  @ArchTest
  static final ArchRule operationsKnowNothingOfNodes =
      noClasses()
          .that()
          .resideInAPackage("io.glueflow.model.operation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.glueflow.model.node..",
              "io.glueflow.model.plan..",
              "io.glueflow.model.workflow..",
              "io.glueflow.model.library..");

  @ArchTest
  static final ArchRule nothingDependsOnTheLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.glueflow.model.library..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.glueflow.model.library..");

  @ArchTest
  static final ArchRule familiesOfNodeTypesAreFreeOfCycles =
      slices().matching("io.glueflow.model.library.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nodeTypesAreFinalAndInTheLibrary =
      classes()
          .that()
          .implement(NodeType.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .beAssignableTo(LibraryNode.class)
          .andShould()
          .resideInAPackage("io.glueflow.model.library.*")
          .andShould()
          .haveSimpleNameEndingWith("Node");

  @ArchTest
  static final ArchRule nothingIsPrinted =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static void theWholeModelIsLookedAt(JavaClasses all) {
    assertThat(all).hasSizeGreaterThan(200);
  }
}
