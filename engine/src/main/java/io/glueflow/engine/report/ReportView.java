// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.report;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.NodeReport;
import io.glueflow.model.run.OutputReport;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.Sample;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run report in the words of its page. Velocity reads it, so its accessors begin with get. */
public final class ReportView {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final RunReport report;

  ReportView(RunReport report) {
    this.report = report;
  }

  public String getWorkflow() {
    return report.workflow();
  }

  public String getRunId() {
    return report.runId();
  }

  public String getState() {
    return report.state().label();
  }

  public String getStarted() {
    return TIME.format(report.started());
  }

  public String getDuration() {
    return seconds(Duration.between(report.started(), report.ended()).toMillis());
  }

  public List<ProblemView> getProblems() {
    return report.problems().stream().map(ProblemView::new).toList();
  }

  public List<NodeView> getNodes() {
    return report.nodes().stream().map(NodeView::new).toList();
  }

  public Map<String, String> getParameters() {
    return report.parameters();
  }

  public Map<String, String> getEnvironment() {
    return report.environment();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  private static String rows(RowCount rows) {
    String number =
        String.format(Locale.ROOT, "%,d", rows.rows()) + (rows.rows() == 1 ? " row" : " rows");
    return switch (rows.precision()) {
      case EXACT -> number;
      case APPROXIMATE -> "≈ " + number;
      case UNKNOWN -> "—";
    };
  }

  /** A problem. */
  public static final class ProblemView {

    private final Diagnostic problem;

    ProblemView(Diagnostic problem) {
      this.problem = problem;
    }

    public String getSeverity() {
      return problem.severity().label();
    }

    public String getCode() {
      return problem.code().id();
    }

    public String getNode() {
      return problem.node();
    }

    public String getMessage() {
      return problem.message();
    }

    public String getHint() {
      return problem.hint();
    }

    public String getLocation() {
      return problem.location().toString();
    }
  }

  /** A node. */
  public static final class NodeView {

    private final NodeReport node;

    NodeView(NodeReport node) {
      this.node = node;
    }

    public String getId() {
      return node.id();
    }

    public String getLabel() {
      return node.label();
    }

    public String getType() {
      return node.type();
    }

    public String getState() {
      return node.state().label();
    }

    public String getTime() {
      return node.millis() > 0 ? seconds(node.millis()) : "—";
    }

    public String getRows() {
      return node.outputs().isEmpty() ? "—" : rows(node.outputs().get(0).rows());
    }

    public String getTarget() {
      return node.target().location();
    }

    /** How many files were written and how large they are, empty when none were. */
    public String getFiles() {
      long files = node.target().files();
      if (files == 0) {
        return "";
      }
      return files + (files == 1 ? " file, " : " files, ") + size(node.target().bytes());
    }

    public Map<String, Long> getCounts() {
      return node.counts();
    }

    public List<OutputView> getOutputs() {
      return node.outputs().stream().map(OutputView::new).toList();
    }

    private static String size(long bytes) {
      if (bytes < 10_000) {
        return bytes + (bytes == 1 ? " byte" : " bytes");
      }
      return bytes < 10_000_000
          ? String.format(Locale.ROOT, "%,d KB", bytes / 1000)
          : String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }
  }

  /** An output of a node, or what a sink took in. */
  public static final class OutputView {

    private final OutputReport output;

    OutputView(OutputReport output) {
      this.output = output;
    }

    public String getPort() {
      return output.port().equals("in") ? "written" : output.port();
    }

    public String getRows() {
      return ReportView.rows(output.rows());
    }

    public String getSchema() {
      return output.schema();
    }

    public boolean isSampled() {
      return !output.sample().equals(Sample.NONE);
    }

    public List<String> getColumns() {
      return output.sample().columns();
    }

    public List<List<String>> getSample() {
      return output.sample().rows();
    }
  }
}
