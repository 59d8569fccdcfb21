// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What the understanding of SQL may depend on, and how its parts may depend on each other. */
@AnalyzeClasses(
    packages = {
      "io.glueflow.sql",
      "io.glueflow.sql.parse",
      "io.glueflow.sql.function",
      "io.glueflow.sql.resolve"
    },
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule standsOnTheModelAndTheGrammar =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.glueflow.sql..",
              "io.glueflow.model.diagnostic",
              "io.glueflow.model.type");

  @ArchTest
  static final ArchRule parsingKnowsNothingOfMeaning =
      noClasses()
          .that()
          .resideInAPackage("io.glueflow.sql.parse")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.glueflow.sql.resolve", "io.glueflow.sql.function");

  @ArchTest
  static final ArchRule functionsKnowNothingOfTexts =
      noClasses()
          .that()
          .resideInAPackage("io.glueflow.sql.function")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.glueflow.sql.resolve", "io.glueflow.sql.grammar..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingIsPrinted =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static void allOfItIsLookedAt(JavaClasses all) {
    assertThat(all).hasSizeGreaterThan(50);
  }
}
