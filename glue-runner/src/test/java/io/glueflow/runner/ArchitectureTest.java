// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the runner may depend on, and what it never does to rows. */
@AnalyzeClasses(
    packages = "io.glueflow.runner",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** What would start a Spark job of its own, or hide the plan from Spark's optimizer. */
  private static final Set<String> COSTLY =
      Set.of(
          "count",
          "isEmpty",
          "show",
          "rdd",
          "javaRDD",
          "toJavaRDD",
          "inputFiles",
          "foreach",
          "foreachPartition",
          "checkpoint",
          "localCheckpoint",
          "head",
          "take",
          "reduce",
          "first",
          "toLocalIterator");

  /** What brings rows to the driver. */
  private static final Set<String> COLLECTING = Set.of("collect", "collectAsList", "takeAsList");

  @ArchTest
  static final ArchRule knowsNeitherTheEngineNorAws =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.glueflow.engine..",
              "software.amazon..",
              "org.apache.commons.cli..",
              "org.apache.velocity..");

  @ArchTest
  static final ArchRule namesNoScalaCollectionThatDiffersBetweenScalaLines =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "are Scala collections other than immutable.Map",
                  (JavaClass type) ->
                      type.getPackageName().startsWith("scala.collection")
                          && !type.getName().equals("scala.collection.immutable.Map")));

  @ArchTest
  static final ArchRule startsNoJobBetweenNodes =
      noClasses().should().callMethodWhere(target(ofDataset(COSTLY)));

  @ArchTest
  static final ArchRule bringsRowsToTheDriverForPivotsAndPrintsAlone =
      noClasses()
          .that()
          .doNotHaveSimpleName("PivotBuilder")
          .and()
          .doNotHaveSimpleName("RowSampler")
          .should()
          .callMethodWhere(target(ofDataset(COLLECTING)));

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("io.glueflow.runner.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule framesKnowNothingOfRuns =
      noClasses()
          .that()
          .resideInAnyPackage("io.glueflow.runner.frames..", "io.glueflow.runner.metrics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.glueflow.runner",
              "io.glueflow.runner.execute..",
              "io.glueflow.runner.failure..",
              "io.glueflow.runner.plan..");

  @ArchTest
  static final ArchRule onlyTheMainClassesUseTheStandardStreams =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .and()
          .doNotHaveSimpleName("GlueMain")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule onlyOneClassCallsSparkByName =
      classes()
          .that(
              describe(
                  "call methods by name",
                  (JavaClass type) ->
                      type.getDirectDependenciesFromSelf().stream()
                          .anyMatch(
                              used ->
                                  used.getTargetClass()
                                      .getPackageName()
                                      .startsWith("org.apache.commons.lang3.reflect"))))
          .should()
          .haveSimpleName("ScalaBridge");

  @ArchTest
  static void theseRulesAreAboutAllClasses(JavaClasses classes) {
    assertThat(classes.size()).isGreaterThan(50);
  }

  private static DescribedPredicate<CodeUnitCallTarget> ofDataset(Set<String> methods) {
    return describe(
        "a Dataset's method of " + methods,
        called ->
            called.getOwner().getName().equals("org.apache.spark.sql.Dataset")
                && methods.contains(called.getName()));
  }
}
