// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are added to files and tables with other columns. */
class ExistingTargetsTest {

  private static final Set<DiagnosticCode> OF_TARGETS =
      Set.of(
          DiagnosticCode.TARGET_DIFFERS,
          DiagnosticCode.LOST_PARTITION,
          DiagnosticCode.SCHEMA_MISMATCH);

  @TempDir private Path folder;

  @Test
  void rowsLikeThoseThatAreThereFit() throws IOException {
    file("out/part-0.json", "{\"id\": 1, \"region\": \"n\", \"amount\": 1.5}");

    assertThat(messages("json", "append", "id, region, amount")).isEmpty();
  }

  @Test
  void whatIsNotThereYetIsNotSpokenOf() {
    assertThat(messages("json", "append", "id")).isEmpty();
  }

  @Test
  void overwrittenFilesMayHaveHadOtherColumns() throws IOException {
    file("out/part-0.json", "{\"other\": 1}");

    assertThat(messages("json", "overwrite", "id")).isEmpty();
  }

  @Test
  void missingAndFurtherColumnsAreNamed() throws IOException {
    file("out/part-0.json", "{\"id\": 1, \"name\": \"n\"}");

    assertThat(messages("json", "append", "id, region"))
        .containsExactly(
            "the files that are there have 'name', which these rows lack: it is null in them",
            "the files that are there lack 'region', and who reads them together may not see it");
  }

  @Test
  void csvIsReadByPosition() throws IOException {
    file("out/part-0.csv", "id,region\n1,n\n");

    assertThat(messages("csv", "append", "id, region")).isEmpty();
    assertThat(messages("csv", "append", "region, id"))
        .containsExactly(
            "the files that are there have 'id', 'region', in this order, and CSV is read by"
                + " position");
  }

  @Test
  void partitionsThatWereLostAreNamedWithTheNodeThatLosesThem() throws IOException {
    file("out/year=2025/part-0.json", "{\"id\": 1}");

    assertThat(said("json", "append", "id", ""))
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.LOST_PARTITION);
    assertThat(messages("json", "append", "id"))
        .containsExactly(
            "what is there is partitioned by 'year', which the rows have no more: 'chosen' leaves"
                + " it out");
  }

  @Test
  void partitionsOfTwoKindsAreRefusedByReaders() throws IOException {
    file("out/year=2025/part-0.json", "{\"id\": 1}");

    assertThat(said("json", "append", "id, year", "")).noneMatch(Diagnostic::isError).hasSize(1);
    assertThat(said("json", "append", "id, year, region", "region"))
        .hasSize(1)
        .allMatch(Diagnostic::isError);
    assertThat(said("json", "overwrite-partitions", "id, year", "year")).isEmpty();
  }

  @Test
  void tablesTakeWhatTheyHaveColumnsFor() throws DdlException {
    assertThat(table("id, amount", "id BIGINT", "amount DOUBLE")).isEmpty();
    assertThat(table("id, region", "id BIGINT"))
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.TARGET_DIFFERS);
    assertThat(table("id", "id BIGINT", "region STRING")).hasSize(1).allMatch(Diagnostic::isError);
    assertThat(table("id, region", "id BIGINT", "region INT"))
        .hasSize(1)
        .allMatch(Diagnostic::isError);
    assertThat(table("id, region", "id STRING", "region STRING")).isEmpty();
  }

  @Test
  void whichTypesFilesHoldMattersToTheirReaders() {
    Schema rows = schema("id", DataType.Simple.INT);

    assertThat(new FileFit("parquet", rows).misfits(schema("id", DataType.Simple.STRING)))
        .extracting(Misfit::code)
        .containsExactly(DiagnosticCode.SCHEMA_MISMATCH);
    assertThat(new FileFit("parquet", rows).misfits(schema("id", DataType.Simple.LONG)))
        .extracting(Misfit::code)
        .containsExactly(DiagnosticCode.TARGET_DIFFERS);
    assertThat(new FileFit("orc", rows).misfits(schema("id", DataType.Simple.STRING)))
        .extracting(Misfit::code)
        .containsExactly(DiagnosticCode.TARGET_DIFFERS);
    assertThat(new FileFit("parquet", rows).misfits(schema("id", DataType.Simple.DATE))).isEmpty();
  }

  private static Schema schema(String name, DataType type) {
    return Schema.of(List.of(Column.of(name, type)));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> messages(String format, String mode, String columns) {
    return said(format, mode, columns, "").stream().map(Diagnostic::message).toList();
  }

  private List<Diagnostic> said(String format, String mode, String columns, String partition) {
    String header = format.equals("csv") ? "\"header\": true, " : "";
    return said(
        columns,
        "\"type\": \"write-"
            + format
            + "\", \"path\": \"out\", "
            + header
            + (partition.isEmpty() ? "" : "\"partition-by\": [\"" + partition + "\"], ")
            + "\"mode\": \""
            + mode
            + "\"",
        SchemaResolver.NONE);
  }

  private List<Diagnostic> table(String columns, String... tableColumns) throws DdlException {
    Schema schema = DdlParser.parseSchema(String.join(", ", tableColumns));
    SchemaResolver tables =
        new SchemaResolver() {
          @Override
          public Schema table(TableName table) {
            return schema;
          }
        };
    return said(
        columns, "\"type\": \"write-table\", \"table\": \"t\", \"mode\": \"append\"", tables);
  }

  private List<Diagnostic> said(String columns, String sink, SchemaResolver tables) {
    String document =
        """
        {"glueflow": 1, "name": "n", "nodes": [
          {"id": "rows", "type": "read-json", "path": "in",
           "schema": "id BIGINT, region STRING, amount DOUBLE, year INT"},
          {"id": "chosen", "type": "select", "input": "rows", "columns": ["%s"]},
          {"id": "out", "input": "chosen", %s}]}"""
            .formatted(columns.replace(", ", "\", \""), sink);
    SourceSchemas existing = new SourceSchemas(folder, Map.of()).with(tables);
    return new Validator()
            .with(new ExistingTargets(existing))
            .validate(new SourceText("f", document))
            .diagnostics()
            .stream()
            .filter(problem -> OF_TARGETS.contains(problem.code()))
            .toList();
  }
}
