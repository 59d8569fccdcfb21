// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.library.support.StopRun;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.runner.frames.SchemaMismatchException;
import io.glueflow.runner.frames.StepException;
import io.glueflow.runner.secret.Redactor;
import java.io.FileNotFoundException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;

/** Tells a failure on the user's own node: what is wrong, and what to do. */
public final class Failures {

  private static final Pattern ERROR_CLASS = Pattern.compile("^\\[[A-Z0-9_.]+] ");
  private static final Pattern SQL_STATE = Pattern.compile("\\s*SQLSTATE: \\w+");

  /** What the SQL of {@link StopRun} says. */
  private static final Pattern STOPPED =
      Pattern.compile("node '([A-Za-z_][A-Za-z0-9_-]*)': ([^\\n]*)");

  /** What Spark says, in its several ways, about files that are not of their format. */
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "(?i)is not a parquet file|malformed orc|cannot_read_file|could not read footer"
              + "|not in gzip format|incorrect data check");

  private static final String UNREADABLE_HINT =
      "is it a file of the format that the node reads, and whole?";

  /** What is on the stack while Spark reads files, and not while it writes or computes. */
  private static final String FILE_READING =
      "org.apache.spark.sql.execution.datasources.FileScanRDD";

  private static final String DATABASE_READING =
      "org.apache.spark.sql.execution.datasources.jdbc.JDBCRDD";

  private static final String BROKEN_RULES = "rules broken: ";
  private static final Pattern PATH =
      Pattern.compile("(?:file|s3a?|hdfs):/+\\S+?(?=[\\s,;]|\\.$|$)");

  private final Workflow workflow;
  private final Redactor redactor;
  private final DatabaseFailures databases;
  private final AnalysisFailures analyses;

  /** Tells failures of a workflow; no secret that the redactor knows is told. */
  public Failures(Analysis analysis, Redactor redactor) {
    this.workflow = analysis.workflow();
    this.redactor = redactor;
    this.databases = new DatabaseFailures(workflow, redactor);
    this.analyses = new AnalysisFailures(analysis, redactor);
  }

  /** Describes a failure while the frame of a step was built. */
  public Diagnostic building(StepException failure) {
    Throwable cause = failure.getCause();
    String node = failure.step().node();
    Optional<Diagnostic> database = databases.describe(chain(cause), failure.step());
    if (database.isPresent()) {
      return database.get();
    }
    if (cause instanceof SchemaMismatchException) {
      return problem(DiagnosticCode.SCHEMA_MISMATCH, node, String.valueOf(cause.getMessage()), "");
    }
    return describe(chain(cause), node, !isSink(node), DiagnosticCode.ANALYSIS_FAILED);
  }

  /** Describes a failure while a sink was executed. */
  public Diagnostic executing(Step sink, Throwable failure) {
    List<Throwable> chain = chain(failure);
    Optional<Diagnostic> database = databases.describe(chain, asked(sink, chain));
    if (database.isPresent()) {
      return database.get();
    }
    boolean reads = isReading(chain);
    String node = reads ? only(Read.class, sink).map(Step::node).orElse(sink.node()) : sink.node();
    return describe(
        chain, node, reads, reads ? DiagnosticCode.INPUT_UNREADABLE : DiagnosticCode.RUN_FAILED);
  }

  private static boolean isReading(List<Throwable> chain) {
    return isOnStack(FILE_READING, chain);
  }

  private static boolean isOnStack(String type, List<Throwable> chain) {
    return chain.stream()
        .flatMap(cause -> Stream.of(cause.getStackTrace()))
        .anyMatch(frame -> frame.getClassName().startsWith(type));
  }

  /** The step that asked a database: the sink, or the one that reads what reaches it. */
  private static Step asked(Step sink, List<Throwable> chain) {
    return isOnStack(DATABASE_READING, chain) ? only(ReadJdbc.class, sink).orElse(sink) : sink;
  }

  /** The step of a kind behind a sink, if it is a single one. */
  private static Optional<Step> only(Class<? extends Operation> kind, Step sink) {
    Set<Step> found = new HashSet<>();
    Set<Step> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(sink));
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (seen.add(step)) {
        open.addAll(step.inputs());
        if (kind.isInstance(step.operation())) {
          found.add(step);
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private Diagnostic describe(
      List<Throwable> chain, String node, boolean reads, DiagnosticCode otherwise) {
    Throwable root = chain.get(chain.size() - 1);
    Matcher stopped = STOPPED.matcher(message(root));
    if (stopped.lookingAt() && workflow.node(stopped.group(1)).isPresent()) {
      return stopped(stopped.group(1), stopped.group(2));
    }
    // the innermost knows best: those around it only say that a task failed
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<Diagnostic> known = known(chain.get(i), node, reads);
      if (known.isPresent()) {
        return known.get();
      }
    }
    for (Throwable cause : chain) {
      if (cause instanceof AnalysisException refused) {
        return analyses.describe(refused, node);
      }
    }
    DiagnosticCode code =
        otherwise == DiagnosticCode.RUN_FAILED && isExpressionFailure(root)
            ? DiagnosticCode.EXPRESSION_FAILED
            : otherwise;
    if (root instanceof ClassNotFoundException) {
      return problem(
          code,
          node,
          "the class " + message(root) + " is missing",
          "choose a format, codec or function that does without it; the log says what asked for"
              + " it");
    }
    return problem(code, node, message(root), hint(code));
  }

  private static String hint(DiagnosticCode code) {
    return switch (code) {
      case RUN_FAILED -> "the log has the details";
      case EXPRESSION_FAILED ->
          "some row made an expression fail, of this node or of one before it; the log has the"
              + " details";
      case INPUT_UNREADABLE -> UNREADABLE_HINT;
      default -> "";
    };
  }

  private Optional<Diagnostic> known(Throwable cause, String node, boolean reads) {
    String text = redacted(cause);
    String lower = text.toLowerCase(Locale.ROOT);
    if (cause instanceof OutOfMemoryError || lower.contains("java heap space")) {
      return Optional.of(
          problem(
              DiagnosticCode.OUT_OF_MEMORY,
              node,
              "Spark ran out of memory",
              "give it more: --memory 4g"));
    }
    if (lower.contains("no space left on device") || lower.contains("disk quota exceeded")) {
      return Optional.of(
          problem(
              DiagnosticCode.NO_SPACE,
              node,
              "the disk is full",
              "make room where the output and Spark's temporary files go (SPARK_LOCAL_DIRS)"));
    }
    if (text.contains("PATH_NOT_FOUND") || lower.contains("input path does not exist")) {
      return Optional.of(
          problem(
              DiagnosticCode.INPUT_NOT_FOUND,
              node,
              "there is nothing to read at " + pathIn(text),
              "check the path, or map it: --map PREFIX=FOLDER"));
    }
    boolean column = text.contains("COLUMN_ALREADY_EXISTS");
    if (text.contains("PATH_ALREADY_EXISTS") || (lower.contains("already exists") && !column)) {
      return Optional.of(
          problem(
              DiagnosticCode.OUTPUT_EXISTS,
              node,
              "there is something already at " + pathIn(text),
              "set \"mode\" to append, overwrite or ignore"));
    }
    if (lower.contains("parent path is not a directory") || lower.contains("mkdirs failed")) {
      return Optional.of(
          problem(
              DiagnosticCode.OUTPUT_UNWRITABLE,
              node,
              pathIn(text).replaceFirst("/_temporary.*", "") + " is no folder to write to",
              "choose another path, or see what stands there and who may write to it"));
    }
    if (lower.contains("permission denied") || lower.contains("access denied")) {
      return Optional.of(
          problem(
              reads ? DiagnosticCode.INPUT_UNREADABLE : DiagnosticCode.OUTPUT_UNWRITABLE,
              node,
              message(cause),
              "check the permissions of the path"));
    }
    if (text.contains("MALFORMED_RECORD_IN_PARSING")) {
      return Optional.of(
          problem(
              DiagnosticCode.INPUT_UNREADABLE,
              node,
              "a row does not fit the schema",
              "set \"bad-rows\" to keep, drop or separate"));
    }
    if (UNREADABLE.matcher(text).find()) {
      return Optional.of(
          problem(DiagnosticCode.INPUT_UNREADABLE, node, unreadable(cause), UNREADABLE_HINT));
    }
    if (cause instanceof FileNotFoundException) {
      return Optional.of(
          problem(
              DiagnosticCode.INPUT_UNREADABLE,
              node,
              message(cause),
              "was the file changed during the run?"));
    }
    return Optional.empty();
  }

  /** Without the bytes that were looked for. */
  private String unreadable(Throwable cause) {
    return message(cause)
        .replaceFirst("^file:/+", "/")
        .replaceFirst("(is not a Parquet file)\\b.*", "$1");
  }

  private Diagnostic stopped(String node, String message) {
    return message.startsWith(BROKEN_RULES)
        ? problem(
            DiagnosticCode.RULE_VIOLATED,
            node,
            "a row breaks: " + message.substring(BROKEN_RULES.length()),
            "set \"on-failure\" to route or warn to see how many do")
        : problem(DiagnosticCode.EXPRESSION_FAILED, node, message, "");
  }

  private boolean isSink(String node) {
    return workflow.node(node).filter(found -> found.type().startsWith("write")).isPresent();
  }

  private static boolean isExpressionFailure(Throwable root) {
    String name = root.getClass().getName();
    return root.getClass() == RuntimeException.class // from raise_error and assert_true
        || root instanceof ArithmeticException
        || root instanceof NumberFormatException
        || root instanceof PatternSyntaxException
        || name.contains("SparkRuntimeException")
        || name.contains("SparkArithmetic")
        || name.contains("SparkDateTime")
        || name.contains("SparkUpgrade")
        || name.contains("SparkNumberFormat");
  }

  private static String pathIn(String text) {
    Matcher path = PATH.matcher(text);
    return path.find() ? path.group().replaceFirst("^file:/+", "/") : "the path";
  }

  private String message(Throwable cause) {
    String text = redacted(cause);
    text = ERROR_CLASS.matcher(text).replaceFirst("");
    text = SQL_STATE.matcher(text).replaceAll("");
    String line = text.lines().findFirst().orElse("").strip();
    String shown = line.isEmpty() ? cause.getClass().getSimpleName() : line;
    return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
  }

  /** Before it is cut: what is left of a secret would not be known as one. */
  private String redacted(Throwable cause) {
    return redactor.redact(Objects.requireNonNullElse(cause.getMessage(), ""));
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable at = failure; at != null && !chain.contains(at); at = at.getCause()) {
      chain.add(at);
    }
    return chain;
  }

  private Diagnostic problem(DiagnosticCode code, String node, String message, String hint) {
    Location location = workflow.node(node).map(Node::location).orElse(workflow.location());
    return Diagnostic.of(code, location, redactor.redact(message)).withNode(node).withHint(hint);
  }
}
