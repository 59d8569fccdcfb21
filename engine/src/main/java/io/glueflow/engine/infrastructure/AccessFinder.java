// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Words;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds out what the steps of a workflow read and write. */
final class AccessFinder {

  private static final String PATH = "path";

  private final Workflow workflow;
  private final MarkedPlan plan;
  private final PathScheme schemes;
  private final DeployedValues values;
  private final InputCollector inputs;
  private final DataPath base;
  private final Map<String, String> tableData;
  private final Diagnostics problems;
  private final List<WorkflowAccess.Data> data = new ArrayList<>();
  private final List<DataPath> drafts = new ArrayList<>();
  private final List<WorkflowAccess.Table> tables = new ArrayList<>();

  /**
   * Makes a finder.
   *
   * @param base where relative paths begin
   * @param tableData where the data of tables lies, by their names
   */
  AccessFinder(
      Workflow workflow,
      MarkedPlan plan,
      DeployedValues values,
      S3Uri base,
      Map<String, String> tableData,
      Diagnostics problems) {
    this.workflow = workflow;
    this.plan = plan;
    this.schemes = new PathScheme(workflow, values, problems);
    this.values = values;
    this.inputs = new InputCollector(workflow, values);
    this.base = DataPath.of(base);
    this.tableData = Map.copyOf(tableData);
    this.problems = problems;
  }

  WorkflowAccess find() {
    // a parameter that stands in a bucket's name is asked for wherever else it stands
    plan.steps().forEach(step -> paths(step).forEach(this::inBucket));
    plan.steps().forEach(this::tableNames);
    plan.steps().forEach(this::find);
    new TablesInQueries(workflow, tableData.keySet(), problems).check(plan);
    tableData.forEach(this::named);
    return new WorkflowAccess(data, drafts, tables, inputs.all());
  }

  private void find(Step step) {
    Operation operation = step.operation();
    if (operation instanceof Read || operation instanceof Write) {
      files(step, operation);
    } else if (operation instanceof ReadTable read) {
      table(step, read.table(), false, false, "");
    } else if (operation instanceof WriteTable write) {
      boolean replaced =
          write.mode() == WriteMode.OVERWRITE || write.mode() == WriteMode.OVERWRITE_PARTITIONS;
      table(step, write.table(), true, replaced, write.path());
    }
  }

  private static List<String> paths(Step step) {
    Operation operation = step.operation();
    if (operation instanceof Read read) {
      return read.paths();
    }
    String path =
        operation instanceof Write write
            ? write.path()
            : operation instanceof WriteTable table ? table.path() : "";
    return path.isEmpty() ? List.of() : List.of(path);
  }

  private MarkedText parts(String path) {
    return schemes.resolved(plan.text(path));
  }

  private void inBucket(String path) {
    MarkedText text = parts(path);
    if (PathScheme.isS3(text)) {
      inputs.inBucket(PathScheme.bucket(PathScheme.behindScheme(text)));
    }
  }

  private void files(Step step, Operation operation) {
    List<String> paths = paths(step);
    if (paths.isEmpty()) {
      String format = operation instanceof Read read ? read.format() : ((Write) operation).format();
      unknown(
          step,
          "what the data source '" + plain(format) + "' needs access to is not known",
          "add to the role what it needs beyond its connections");
    }
    paths.forEach(path -> place(step, path, operation instanceof Write));
  }

  private void place(Step step, String path, boolean written) {
    MarkedText text = parts(path);
    boolean patterns = !written;
    DataPath place;
    if (PathScheme.isS3(text)) {
      MarkedText rest = PathScheme.behindScheme(text);
      MarkedText bucket = PathScheme.bucket(rest);
      if (bucket.parts().isEmpty()) {
        bucketUnknown(step, "'" + shown(text) + "' names no bucket");
        return;
      }
      if (bucket.placeholders().stream().anyMatch(values::isKnownOnlyToRun)) {
        bucketUnknown(step, "the bucket in '" + shown(text) + "' is known only to the run");
        return;
      }
      place = new PathReader(inputs.names()).read(rest.parts(), patterns);
    } else if (PathScheme.isRelative(text)) {
      place = below(text.parts(), patterns);
    } else if (!PathScheme.isKnown(text)) {
      bucketUnknown(step, "it is not known what '" + shown(text) + "' begins with");
      return;
    } else {
      unknown(
          step,
          "the role is given no access to '" + shown(text) + "', which is not in S3",
          "read and write below s3://");
      return;
    }
    if (place.isWholeBucket()) {
      problems.report(
          at(
                  step,
                  DiagnosticCode.ACCESS_WIDE,
                  "the role has access to all of a bucket: " + shown(text))
              .withHint("begin the key with words, or give values with --param NAME=VALUE"));
    }
    data.add(new WorkflowAccess.Data(place, written));
    if (step.operation() instanceof Write write && !write.files().fileName().isEmpty()) {
      drafts.add(place.draft());
    }
  }

  private DataPath below(List<Part> parts, boolean patterns) {
    List<Part> all = new ArrayList<>();
    // the reader takes what stands before the first slash for the bucket
    all.add(new Words("-/"));
    all.addAll(parts);
    List<DataPath.KeyPart> key = new ArrayList<>();
    key.addAll(base.key());
    key.add(new DataPath.Known("/"));
    key.addAll(new PathReader(inputs.names()).read(all, patterns).key());
    return new DataPath(base.bucket(), key);
  }

  private void tableNames(Step step) {
    if (step.operation() instanceof ReadTable read) {
      tableNames(read.table());
    } else if (step.operation() instanceof WriteTable write) {
      tableNames(write.table());
    }
  }

  private void tableNames(TableName name) {
    inputs.inTable(values.given(plan.text(name.database())));
    inputs.inTable(values.given(plan.text(name.table())));
  }

  private void table(Step step, TableName name, boolean written, boolean replaced, String path) {
    MarkedText database = values.given(plan.text(name.database()));
    MarkedText table = values.given(plan.text(name.table()));
    String known = shown(database) + (database.parts().isEmpty() ? "" : ".") + shown(table);
    if (Stream.of(database, table)
        .flatMap(text -> text.placeholders().stream())
        .anyMatch(values::isKnownOnlyToRun)) {
      unknown(
          step,
          "the role has no access to table '" + known + "', whose name is known only to the run",
          "write the name, or a parameter of the workflow for it");
      return;
    }
    tables.add(
        new WorkflowAccess.Table(
            CatalogNames.database(database), CatalogNames.name(table), written, replaced));
    if (!path.isEmpty()) {
      place(step, path, true);
      return;
    }
    String location = tableData.get(known);
    if (location == null) {
      unknown(
          step,
          "the role has no access to the data of table '"
              + known
              + "': only the catalog knows where it lies",
          "say so: --table-data '" + known + "=s3://BUCKET/PREFIX'");
    } else {
      data.add(new WorkflowAccess.Data(DataPath.of(S3Uri.parse(location)), written));
    }
  }

  /** Tables that queries name, which nobody but the user tells of. */
  private void named(String name, String location) {
    int dot = name.lastIndexOf('.');
    DeployedText database =
        CatalogNames.database(MarkedText.of(dot < 0 ? "" : name.substring(0, dot)));
    DeployedText table = CatalogNames.name(MarkedText.of(name.substring(dot + 1)));
    boolean known =
        tables.stream()
            .anyMatch(each -> each.database().equals(database) && each.name().equals(table));
    if (!known) {
      tables.add(new WorkflowAccess.Table(database, table, false, false));
      data.add(new WorkflowAccess.Data(DataPath.of(S3Uri.parse(location)), false));
    }
  }

  private void unknown(Step step, String message, String hint) {
    problems.report(at(step, DiagnosticCode.ACCESS_UNKNOWN, message).withHint(hint));
  }

  private void bucketUnknown(Step step, String message) {
    problems.report(
        at(step, DiagnosticCode.BUCKET_UNKNOWN, message)
            .withHint(
                "a role names its buckets: begin the path with s3:// and the name of a bucket, or give"
                    + " the value that says so with --param NAME=VALUE"));
  }

  private Diagnostic at(Step step, DiagnosticCode code, String message) {
    Node node = workflow.node(step.node()).orElseThrow();
    return Diagnostic.of(code, node.locationOf(PATH), message).withNode(step.node());
  }

  private String plain(String text) {
    return shown(plan.text(text));
  }

  private static String shown(MarkedText text) {
    return PathScheme.shown(text);
  }
}
