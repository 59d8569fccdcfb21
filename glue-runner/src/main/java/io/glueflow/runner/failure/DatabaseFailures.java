// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.runner.jdbc.DatabaseException;
import io.glueflow.runner.secret.Redactor;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tells what a database says on the user's own node. */
final class DatabaseFailures {

  /** What the databases say when there is no such table. */
  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "S0002");

  /** What the databases say when a user may not do something to a table. */
  private static final Set<String> NOT_ALLOWED = Set.of("42501", "90096");

  private static final int ORACLE_NO_TABLE = 942;
  private static final int ORACLE_WRONG_PASSWORD = 1017;
  private static final int SQL_SERVER_NO_TABLE = 208;
  private static final int SQL_SERVER_WRONG_PASSWORD = 18456;

  private static final String DRIVER_HINT =
      "add the driver's jar: to 'jars' of the connection in glueflow.yaml here, to 'extra-jars' on"
          + " Glue";

  private final Workflow workflow;
  private final Redactor redactor;

  DatabaseFailures(Workflow workflow, Redactor redactor) {
    this.workflow = workflow;
    this.redactor = redactor;
  }

  /**
   * Describes a failure, if a database has to do with it.
   *
   * @param chain the failure and its causes
   * @param step the step that asked a database
   */
  Optional<Diagnostic> describe(List<Throwable> chain, Step step) {
    Optional<Asked> asked = asked(step);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<Diagnostic> known = known(chain.get(i), asked.get());
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private record Asked(String node, String connection, boolean reads) {}

  private static Optional<Asked> asked(Step step) {
    if (step.operation() instanceof ReadJdbc read) {
      return Optional.of(new Asked(step.node(), read.connection(), true));
    }
    return step.operation() instanceof WriteJdbc write
        ? Optional.of(new Asked(step.node(), write.connection(), false))
        : Optional.empty();
  }

  private Optional<Diagnostic> known(Throwable cause, Asked asked) {
    if (cause instanceof DatabaseException problem) {
      return Optional.of(
          problem(asked, DiagnosticCode.RUN_FAILED, message(problem), problem.hint()));
    }
    if (cause instanceof ClassNotFoundException) {
      return Optional.of(
          connection(asked, "its driver " + message(cause) + " is not there", DRIVER_HINT));
    }
    if (cause instanceof SQLException said) {
      return Optional.of(said(said, asked));
    }
    String text = message(cause);
    if (!asked.reads() && text.toLowerCase(Locale.ROOT).contains("already exists")) {
      return Optional.of(
          problem(
              asked,
              DiagnosticCode.OUTPUT_EXISTS,
              "the table exists already",
              "set \"mode\" to append, overwrite, ignore or upsert"));
    }
    return Optional.empty();
  }

  private Diagnostic said(SQLException said, Asked asked) {
    String state = Objects.requireNonNullElse(said.getSQLState(), "");
    int code = said.getErrorCode();
    if (message(said).startsWith("No suitable driver")) {
      return connection(asked, "no driver knows its URL", DRIVER_HINT);
    }
    if (state.startsWith("28")
        || code == ORACLE_WRONG_PASSWORD
        || code == SQL_SERVER_WRONG_PASSWORD) {
      return connection(asked, message(said), "check its user and password");
    }
    if (state.startsWith("08") || state.equals("3D000")) {
      return connection(
          asked, message(said), "check its URL, and whether the database can be reached from here");
    }
    if (NO_TABLE.contains(state) || code == ORACLE_NO_TABLE || code == SQL_SERVER_NO_TABLE) {
      return problem(
          asked,
          asked.reads() ? DiagnosticCode.INPUT_NOT_FOUND : DiagnosticCode.RUN_FAILED,
          message(said),
          "check the name of the table and its schema; a name with capital letters stands in"
              + " double quotes");
    }
    if (NOT_ALLOWED.contains(state)) {
      return problem(
          asked,
          asked.reads() ? DiagnosticCode.INPUT_UNREADABLE : DiagnosticCode.OUTPUT_UNWRITABLE,
          message(said),
          "ask for the right, or use a connection of another user");
    }
    if (state.equals("42P10")) {
      return problem(
          asked,
          DiagnosticCode.RUN_FAILED,
          "the table has no unique index of just the keys",
          "add a primary key or unique index of these columns to the table");
    }
    return problem(asked, DiagnosticCode.RUN_FAILED, message(said), "");
  }

  private Diagnostic connection(Asked asked, String message, String hint) {
    return problem(
        asked,
        DiagnosticCode.CONNECTION_UNFIT,
        "the connection '" + asked.connection() + "' cannot be used: " + message,
        hint);
  }

  private Diagnostic problem(Asked asked, DiagnosticCode code, String message, String hint) {
    Location location = workflow.node(asked.node()).map(Node::location).orElse(workflow.location());
    return Diagnostic.of(code, location, redactor.redact(message))
        .withNode(asked.node())
        .withHint(hint);
  }

  private String message(Throwable cause) {
    // before it is cut: what is left of a secret would not be known as one
    String text =
        redactor.redact(
            Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
    String line = text.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
