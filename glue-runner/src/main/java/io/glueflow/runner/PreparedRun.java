// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.ConnectionsUsed;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.connection.SecretParts;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.util.Optional;

/**
 * A workflow that is ready to run: read, its parameters bound, analyzed.
 *
 * @param workflow the document
 * @param analysis what it means
 * @param values the values of its parameters
 */
record PreparedRun(Workflow workflow, Analysis analysis, ParameterValues values) {

  /** Reads and analyzes a document. Every secret it meets is hidden from then on. */
  static Diagnosed<PreparedRun> of(
      Diagnosed<SourceText> source,
      RunRequest request,
      SecretSource secrets,
      ConnectionSource connections,
      Redactor redactor) {
    if (source.value().isEmpty()) {
      return Diagnosed.none(source.diagnostics());
    }
    Diagnosed<Workflow> read = WorkflowReader.read(source.value().get());
    if (read.value().isEmpty()) {
      return Diagnosed.none(read.diagnostics());
    }
    Workflow workflow = read.value().get();
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.reportAll(read.diagnostics());
    RunSecrets asked = new RunSecrets(secrets, redactor);
    Diagnosed<ParameterValues> given =
        ParameterReader.values(
            workflow.parameters(),
            asked.resolved(workflow.parameters(), request.parameters()),
            true,
            "the command line");
    diagnostics.reportAll(given.diagnostics());
    ParameterValues values = asked.with(given.value().orElseThrow());
    Diagnosed<Analysis> analysis =
        Analyzer.analyze(workflow, NodeTypes.load(PreparedRun.class.getClassLoader()), values);
    diagnostics.reportAll(analysis.diagnostics());
    checkConnections(analysis.value().orElseThrow(), connections, redactor, diagnostics);
    for (String absence : asked.missing()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.SECRET_NOT_FOUND, workflow.location(), absence)
              .withHint("set it where the workflow runs"));
    }
    return Diagnosed.of(
        new PreparedRun(workflow, analysis.value().orElseThrow(), values), diagnostics.sorted());
  }

  /** Every connection has to be known before anything is read. */
  private static void checkConnections(
      Analysis analysis, ConnectionSource connections, Redactor redactor, Diagnostics diagnostics) {
    for (ConnectionsUsed.Use use : ConnectionsUsed.in(analysis)) {
      Optional<DatabaseConnection> connection = connections.find(use.connection());
      connection.ifPresent(found -> SecretParts.hide(found, redactor));
      if (connection.isEmpty()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.CONNECTION_NOT_FOUND,
                    use.location(),
                    "there is no connection '" + use.connection() + "'")
                .withNode(use.node())
                .withHint("define it where the workflow runs"));
      }
    }
  }
}
