// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.compile.code.PythonLanguage;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notebook for Glue as a job.
 *
 * @param script the script, in Python
 * @param settings the text of its {@code glueflow.yaml}
 * @param carried what became something else, in the order of the notebook
 * @param cells how many cells were read
 */
public record NotebookJob(String script, String settings, List<Carried> carried, int cells) {

  private static final String ARGUMENTS = "args";
  private static final String PREVIEW = "preview";
  private static final String YAML_HEAD =
      "# What the magics of a notebook said about its session, as settings of a job.\n";
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \t]+");
  private static final Pattern ENTITY = Pattern.compile("&#([0-9]{1,7});");

  public NotebookJob {
    carried = List.copyOf(carried);
  }

  /** Makes a job of a notebook; what cannot be part of it is told. */
  public static Diagnosed<NotebookJob> of(SourceText notebook) {
    Diagnosed<List<NotebookCell>> cells = NotebookReader.read(notebook);
    if (cells.value().isEmpty()) {
      return Diagnosed.none(cells.diagnostics());
    }
    List<NotebookCell> all = cells.value().get();
    // what the arguments are called follows from the names of the whole notebook
    Draft names = Draft.of(all, ARGUMENTS);
    String dictionary = names.code.parameters().dictionary();
    String arguments = dictionary.isEmpty() ? names.code.names().unused(ARGUMENTS) : dictionary;
    return Draft.of(all, arguments).job(notebook.file(), arguments, all.size());
  }

  /** The parts of a script. */
  private static final class Draft {

    private final Diagnostics diagnostics = new Diagnostics();
    private final JobSettings settings = new JobSettings();
    private final List<Carried> carried = new ArrayList<>();
    private final List<NotebookCell> previews = new ArrayList<>();
    private final StringBuilder parts = new StringBuilder();
    private final CodeCells code;

    private Draft(String arguments) {
      this.code = new CodeCells(settings, arguments, carried, diagnostics);
    }

    private static Draft of(List<NotebookCell> cells, String arguments) {
      Draft draft = new Draft(arguments);
      for (NotebookCell cell : cells) {
        String part = draft.part(cell).stripTrailing();
        if (!part.isBlank()) {
          draft.parts.append('\n').append(leadingLines(part)).append('\n');
        }
      }
      return draft;
    }

    private static String leadingLines(String part) {
      return part.replaceFirst("^(?:[ \t\f]*\n)+", "");
    }

    private String part(NotebookCell cell) {
      return switch (cell.kind()) {
        case MARKDOWN -> new PythonLanguage().comment(plain(cell.text()).strip());
        case RAW -> {
          left(cell, "a raw cell is not run");
          yield "";
        }
        case CODE -> {
          if (cell.tags().contains(PREVIEW)) {
            previews.add(cell);
            yield "";
          }
          yield code.part(cell);
        }
      };
    }

    private void left(NotebookCell cell, String reason) {
      diagnostics.report(
          cell.problem(DiagnosticCode.CELL_LEFT, 0, reason).withSeverity(Severity.NOTE));
    }

    private Diagnosed<NotebookJob> job(String file, String arguments, int cells) {
      if (!previews.isEmpty()) {
        String others = previews.size() == 1 ? "" : ", as " + (previews.size() - 1) + " more";
        left(previews.get(0), "a preview, which nobody sees in a job" + others);
      }
      ScriptShell shell =
          new ScriptShell(Templates.builtIn(), code.parameters(), code.names(), arguments);
      if (shell.showsValues()) {
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.CELL_ADAPTED,
                Location.ofFile(file),
                "'display' is a function of the script, which prints what it is given"));
      }
      return Diagnosed.of(
          new NotebookJob(
              shell.script(code.future(), parts.toString().stripTrailing()),
              YAML_HEAD + settings.yaml(),
              carried,
              cells),
          diagnostics.sorted());
    }
  }

  /** Text without the signs of headings, and with those that notebooks hide from Markdown. */
  private static String plain(String markdown) {
    return ENTITY
        .matcher(HEADING.matcher(markdown).replaceAll(""))
        .replaceAll(
            entity -> {
              int point = Integer.parseInt(entity.group(1));
              return Matcher.quoteReplacement(
                  Character.isValidCodePoint(point) ? Character.toString(point) : entity.group());
            });
  }
}
