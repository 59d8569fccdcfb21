// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.engine.compile.code.PythonLanguage;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns code cells into parts of a script: statements stay, magics become settings or comments. */
final class CodeCells {

  private static final Pattern FUTURE = Pattern.compile("from\\s+__future__\\s+import\\b");
  private static final Pattern STOP =
      Pattern.compile("(?:spark|sc|sparkContext)\\s*\\.\\s*stop\\s*\\(\\s*\\)\\s*;?\\s*");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\s*(?::[^=]*)?=(?!=).*", Pattern.DOTALL);

  private final MagicReader magics;
  private final JobParameters parameters = new JobParameters();
  private final ScriptNames names = new ScriptNames();
  private final List<Carried> carried;
  private final Diagnostics diagnostics;
  private final Set<String> future = new LinkedHashSet<>();
  private final PythonLanguage language = new PythonLanguage();
  private final String arguments;

  /**
   * Begins a script.
   *
   * @param arguments the variable of the script that holds the arguments
   */
  CodeCells(
      JobSettings settings, String arguments, List<Carried> carried, Diagnostics diagnostics) {
    this.magics = new MagicReader(settings, carried, diagnostics);
    this.arguments = arguments;
    this.carried = carried;
    this.diagnostics = diagnostics;
  }

  /** The part of the script that a cell becomes; may be empty. */
  String part(NotebookCell cell) {
    PythonScan.Result scan;
    try {
      scan = PythonScan.of(cell.text());
    } catch (UnsoundCellException e) {
      diagnostics.report(
          cell.problem(DiagnosticCode.CELL_LEFT, e.offset(), e.getMessage())
              .withHint("the cell is a comment of the script: mend it in the notebook"));
      return comment(cell.text()) + "\n";
    }
    StringBuilder part = new StringBuilder();
    boolean opens = false;
    for (Piece piece : scan.pieces()) {
      String text = cell.text().substring(piece.start(), piece.end());
      String skeleton = scan.skeleton().substring(piece.start(), piece.end());
      switch (piece.kind()) {
        case BLANK -> part.append(text);
        case CODE -> {
          part.append(statement(cell, piece, skeleton));
          opens = skeleton.stripTrailing().endsWith(":");
        }
        case MAGIC -> {
          part.append(magic(cell, piece, opens));
          opens = false;
        }
        case CELL_MAGIC -> part.append(cellMagic(cell, piece));
      }
    }
    names.use(scan.formatted());
    return PythonEscapes.lines(part.toString());
  }

  private String statement(NotebookCell cell, Piece piece, String skeleton) {
    String text = cell.text().substring(piece.start(), piece.end());
    if (FUTURE.matcher(skeleton).lookingAt()) {
      future.add(text.strip());
      return "";
    }
    if (STOP.matcher(skeleton).matches()) {
      diagnostics.report(
          cell.problem(
                  DiagnosticCode.CELL_ADAPTED,
                  piece.start(),
                  "'" + skeleton.strip() + "' is a comment of the script")
              .withHint("a job needs Spark to its end, and Glue stops it"));
      return comment(text) + "\n";
    }
    if (isParameters(cell)) {
      Optional<JobParameters.Replaced> replaced = parameters.take(cell.source(), piece, arguments);
      if (replaced.isPresent()) {
        replaced.get().names().forEach(name -> carried(cell, piece, name, "argument --" + name));
        if (!replaced.get().code().isEmpty()) {
          names.statement(skeleton);
        }
        return replaced.get().code();
      }
      if (ASSIGNMENT.matcher(skeleton).matches() && !isFromArguments(text)) {
        diagnostics.report(
            cell.problem(
                    DiagnosticCode.CELL_LEFT,
                    piece.start(),
                    "this value does not become an argument of the job")
                .withHint("only texts, numbers, True and False do")
                .withSeverity(Severity.NOTE));
      }
    }
    names.statement(skeleton);
    warnOfNotebook(cell, piece, skeleton);
    return text.endsWith("\n") || text.endsWith("\r") ? text : text + "\n";
  }

  /** Whether a value is made of arguments. */
  private boolean isFromArguments(String statement) {
    String value = statement.substring(statement.indexOf('=') + 1);
    return Stream.concat(parameters.names().stream(), Stream.of(parameters.dictionary()))
        .anyMatch(name -> !name.isEmpty() && value.matches("(?s).*\\b" + name + "\\b.*"));
  }

  private void warnOfNotebook(NotebookCell cell, Piece piece, String skeleton) {
    if (skeleton.matches("(?s).*(?<![\\w.])(?:get_ipython|IPython|ipywidgets)\\b.*")) {
      diagnostics.report(
          cell.problem(
                  DiagnosticCode.CELL_LEFT,
                  piece.start(),
                  "this is about the notebook, which a job has not")
              .withHint("it stays in the script and may fail there: take it out"));
    }
  }

  private static boolean isParameters(NotebookCell cell) {
    return cell.tags().contains("parameters") || cell.tags().contains("injected-parameters");
  }

  private String magic(NotebookCell cell, Piece piece, boolean opens) {
    String text = cell.text().substring(piece.start(), piece.end()).stripTrailing();
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    if (indent.isEmpty() && magics.line(cell, piece.start(), text)) {
      return "";
    }
    if (!indent.isEmpty() || !text.startsWith("%")) {
      magics.left(cell, piece.start(), text.strip());
    }
    // a block needs a statement
    return indent + (opens && !indent.isEmpty() ? "pass\n" + indent : "") + comment(text) + "\n";
  }

  private String cellMagic(NotebookCell cell, Piece piece) {
    String text = cell.text().substring(piece.start(), piece.end());
    String head = text.split("\r\n|\r|\n", 2)[0];
    int body = Math.min(lineAfter(text, head.length()), text.length());
    String name = MagicLine.of(head).map(MagicLine::name).orElse("");
    switch (name) {
      case "sql" -> {
        String sql = text.substring(body);
        if (!sql.isBlank()) {
          String statement = SqlStatement.of(sql);
          names.statement("spark.sql()");
          carried(cell, piece, "%%sql", "spark.sql(…).show()");
          return statement + "\n";
        }
      }
      case "time", "timeit", "capture" -> {
        magics.left(cell, piece.start(), head, LeftMagic.MEASURED);
        // the code below is code of the notebook as that of any other cell
        return comment(head) + "\n" + part(cell.from(piece.start() + body));
      }
      case "assume_role" -> {
        magics.left(cell, piece.start(), head);
        // what stands below may be keys
        return comment(head) + "\n";
      }
      default -> {
        if (magics.cell(cell, piece.start(), name, piece.start() + body)) {
          return "";
        }
        return comment(text) + "\n";
      }
    }
    magics.left(cell, piece.start(), head);
    return comment(text) + "\n";
  }

  private static int lineAfter(String text, int end) {
    return end + (text.startsWith("\r\n", end) ? 2 : 1);
  }

  private void carried(NotebookCell cell, Piece piece, String notebook, String job) {
    carried.add(new Carried(cell.number(), cell.source().line(piece.start()), notebook, job));
  }

  private String comment(String text) {
    return language.comment(text.strip());
  }

  Set<String> future() {
    return future;
  }

  JobParameters parameters() {
    return parameters;
  }

  ScriptNames names() {
    return names;
  }
}
