// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Says for nodes beyond the most frequent ones which native nodes they become. */
final class FireFurtherNodesTest {

  private static final Path CASES = Path.of("src/test/golden/fire-nodes");

  private static final List<String> CLASSES =
      """
      fire.nodes.code.NodeMultiInputPySpark
      fire.nodes.code.NodeSpark
      fire.nodes.dataset.NodeAutoIncrement
      fire.nodes.dataset.NodeDBIncrementalIngestion
      fire.nodes.dataset.NodeDatasetBinaryFiles
      fire.nodes.dataset.NodeDatasetCreate
      fire.nodes.dataset.NodeDatasetEmpty
      fire.nodes.dataset.NodeDatasetExcel
      fire.nodes.dataset.NodeDatasetExcelAdvanced
      fire.nodes.dataset.NodeDatasetInMemory
      fire.nodes.dataset.NodeDatasetWholeTextFiles
      fire.nodes.dataset.NodeDatasetXML
      fire.nodes.dataset.NodeReadFlatFile
      fire.nodes.dynamodb.NodeReadDynamoDB
      fire.nodes.dynamodb.NodeSaveDynamoDB
      fire.nodes.etl.NodeAddConstantColumn
      fire.nodes.etl.NodeAggregateColumns
      fire.nodes.etl.NodeAppendFields
      fire.nodes.etl.NodeAssert
      fire.nodes.etl.NodeBulkColumnExpression
      fire.nodes.etl.NodeCDCUsingFullTableMerge
      fire.nodes.etl.NodeCaseWhenMultiple
      fire.nodes.etl.NodeCoalesce
      fire.nodes.etl.NodeCompareAllColumns
      fire.nodes.etl.NodeCount
      fire.nodes.etl.NodeCountRecords
      fire.nodes.etl.NodeCube
      fire.nodes.etl.NodeDataCleansing
      fire.nodes.etl.NodeDataWrangling
      fire.nodes.etl.NodeDateDiff
      fire.nodes.etl.NodeDateToAge
      fire.nodes.etl.NodeDecision
      fire.nodes.etl.NodeDeltaMerge
      fire.nodes.etl.NodeDistinctValues
      fire.nodes.etl.NodeDistinctValuesLoop
      fire.nodes.etl.NodeDropRowsWithNullMultipleColumns
      fire.nodes.etl.NodeDynamicSelect
      fire.nodes.etl.NodeExplode
      fire.nodes.etl.NodeFilterByDateRange
      fire.nodes.etl.NodeFilterByNumberRange
      fire.nodes.etl.NodeFilterByStringLength
      fire.nodes.etl.NodeFindAndReplaceUsingRegex
      fire.nodes.etl.NodeFlatten
      fire.nodes.etl.NodeGenerateRecordID
      fire.nodes.etl.NodeGenerateRows
      fire.nodes.etl.NodeGenerateUID
      fire.nodes.etl.NodeGenerateUUID
      fire.nodes.etl.NodeHash
      fire.nodes.etl.NodeHiveIncremental
      fire.nodes.etl.NodeImputeAdvanced
      fire.nodes.etl.NodeJoin
      fire.nodes.etl.NodeLookup
      fire.nodes.etl.NodeMathFunctionsMultiple
      fire.nodes.etl.NodeMelt
      fire.nodes.etl.NodeMultiCastColumnType
      fire.nodes.etl.NodeMultiDateToString
      fire.nodes.etl.NodeMultiRegexExtractor
      fire.nodes.etl.NodeMultiWindowAnalytics
      fire.nodes.etl.NodeMultiWindowRanking
      fire.nodes.etl.NodeNullValuesInColumn
      fire.nodes.etl.NodeParseJSONColumn
      fire.nodes.etl.NodeParseXMLColumn
      fire.nodes.etl.NodePivotAdvance
      fire.nodes.etl.NodeRegexAdvanced
      fire.nodes.etl.NodeRegexTokenizer
      fire.nodes.etl.NodeRegisterTempTable
      fire.nodes.etl.NodeRemoveDuplicateRows
      fire.nodes.etl.NodeRemoveUnwantedCharacters
      fire.nodes.etl.NodeRepartition
      fire.nodes.etl.NodeRollup
      fire.nodes.etl.NodeRoundDouble
      fire.nodes.etl.NodeRowFilterByIndex
      fire.nodes.etl.NodeRowNumbering
      fire.nodes.etl.NodeRunHiveQL
      fire.nodes.etl.NodeSCDType2DeltaMerge
      fire.nodes.etl.NodeSample
      fire.nodes.etl.NodeSaveWatermark
      fire.nodes.etl.NodeScala
      fire.nodes.etl.NodeShellCommand
      fire.nodes.etl.NodeSortColumns
      fire.nodes.etl.NodeSplitByMultipleExpressions
      fire.nodes.etl.NodeStringToUnixTime
      fire.nodes.etl.NodeTextCaseTransformer
      fire.nodes.etl.NodeTextToColumns
      fire.nodes.etl.NodeTimeFunctions
      fire.nodes.etl.NodeTranspose
      fire.nodes.etl.NodeTransposeColumns
      fire.nodes.etl.NodeUnionAdvanced
      fire.nodes.etl.NodeUnique
      fire.nodes.etl.NodeUnixTimeToString
      fire.nodes.etl.NodeValidationMultiple
      fire.nodes.etl.NodeWindowFunctionsAdvanced
      fire.nodes.etl.NodeZipWithIndex
      fire.nodes.ge.NodeExpectColumnValuesToBeInBetween
      fire.nodes.ge.NodeExpectColumnValuesToBeInSet
      fire.nodes.ge.NodeExpectColumnValuesToBeUnique
      fire.nodes.ge.NodeExpectColumnValuesToMatchRegex
      fire.nodes.ge.NodeExpectColumnValuesToNotBeNull
      fire.nodes.ge.NodeExpectTableRowCountToBeBetween
      fire.nodes.ge.NodeSplitIntoGoodAndBadRecords
      fire.nodes.iceberg.ReadIcebergTable
      fire.nodes.iceberg.WriteIcebergTable
      fire.nodes.ml.NodeReplaceMissingValueWithMean
      fire.nodes.ml.NodeReplaceMissingValueWithMedian
      fire.nodes.ml.NodeReplaceMissingValueWithMode
      fire.nodes.ml.NodeSQLTransformer
      fire.nodes.ml.NodeSummary
      fire.nodes.quality.NodeCheckColumnValuesToBeBetween
      fire.nodes.quality.NodeCheckHasDataSize
      fire.nodes.quality.NodeCheckHasMax
      fire.nodes.quality.NodeCheckHasMin
      fire.nodes.quality.NodeCheckIsExpression
      fire.nodes.quality.NodeCheckIsNonNegative
      fire.nodes.quality.NodeCheckIsNotNull
      fire.nodes.quality.NodeCheckIsPositive
      fire.nodes.quality.NodeCheckIsValueIn
      fire.nodes.quality.NodeCheckOutliers
      fire.nodes.quality.NodeCheckPattern
      fire.nodes.quality.NodeCheckPrimaryKey
      fire.nodes.quality.NodeDataQualityCheckAndAlert
      fire.nodes.save.NodeInsertIntoTable
      fire.nodes.save.NodeKafkaProducer
      fire.nodes.save.NodeReadJDBC
      fire.nodes.save.NodeSaveExcel
      fire.nodes.save.NodeSaveText
      fire.nodes.save.NodeUpdateJDBC
      fire.nodes.save.NodeUpsertJDBC
      fire.nodes.snowflake.NodeReadFromSnowFlake
      fire.nodes.snowflake.NodeWriteToSnowFlake
      fire.nodes.structuredstreaming.NodeStructuredStreamingKafka
      fire.nodes.util.NodeCacheDataFrame
      fire.nodes.util.NodeEmailNotification
      fire.nodes.util.NodeExecuteWorkflow
      fire.nodes.util.NodeReadParameters
      fire.nodes.util.NodeRestClient
      fire.nodes.validation.NodeCompareDatasets
      fire.nodes.validation.NodeSchemaValidation
      """
          .lines()
          .toList();

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesTheseNodes(Path file) {
    FireCase fireCase = FireCase.read(file);
    String name = file.getFileName().toString().replace(".json", ".txt");
    Golden.check(CASES.resolve(name), fireCase.text());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesAValidWorkflowUnlessItIsNotConvertible(Path file) {
    FireCase fireCase = FireCase.read(file);
    List<Diagnostic> errors = fireCase.diagnostics().stream().filter(Diagnostic::isError).toList();
    if (fireCase.outcome().outcome() == Outcome.NOT_MAPPED) {
      assertThat(errors)
          .isNotEmpty()
          .allMatch(
              error ->
                  Set.of(DiagnosticCode.NOT_CONVERTIBLE, DiagnosticCode.PYTHON_ONLY)
                      .contains(error.code()));
    } else {
      assertThat(errors).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesNoSettingUnread(Path file) {
    assertThat(FireCase.read(file).diagnostics())
        .noneMatch(diagnostic -> diagnostic.message().contains("the setting '"));
  }

  @Test
  void everyClassIsKnownAndHasACase() throws IOException {
    Set<String> withCase =
        cases().stream().map(FireCase::read).map(FireCase::nodeClass).collect(Collectors.toSet());
    assertThat(CLASSES).hasSizeGreaterThan(120);
    assertThat(FireNodes.classes()).containsAll(CLASSES);
    assertThat(withCase).containsAll(CLASSES);
  }
}
