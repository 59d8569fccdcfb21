// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what magics say about the session, and tells what a job has no place for. */
final class MagicReader {

  private static final String SETTINGS = "write the value into glueflow.yaml";
  private static final Set<String> ETL = Set.of("etl", "glueetl");

  /** What the kernel reads of a document itself, and a job has not. */
  private static final Set<String> KERNEL =
      Set.of("endpoint", "session_id", "max_capacity", "idle_timeout");

  private final JobSettings settings;
  private final List<Carried> carried;
  private final Diagnostics diagnostics;

  MagicReader(JobSettings settings, List<Carried> carried, Diagnostics diagnostics) {
    this.settings = settings;
    this.carried = carried;
    this.diagnostics = diagnostics;
  }

  /** Reads a line; false when it has to stay in the script, as a comment. */
  boolean line(NotebookCell cell, int start, String text) {
    Optional<MagicLine> read = MagicLine.of(text);
    if (read.isEmpty() || text.startsWith("%%")) {
      return left(cell, start, text);
    }
    MagicLine magic = read.get();
    boolean etl =
        magic.name().equals("etl")
            || (magic.name().equals("session_type")
                && ETL.contains(magic.value().toLowerCase(Locale.ROOT)));
    if (etl) {
      carried(cell, start, text, "a job of Spark, as all are");
      return true;
    }
    if (!JobSettings.knows(magic.name()) || magic.value().isEmpty()) {
      return left(cell, start, text);
    }
    if (magic.hasVariables()) {
      return unusable(cell, start, text, "its value is one of the notebook", SETTINGS);
    }
    try {
      carried(cell, start, text, settings.session(magic.name(), Json.string(magic.value())));
      return true;
    } catch (JobSettings.UnfitException e) {
      return unusable(cell, start, text, e.getMessage(), e.hint());
    }
  }

  /** Reads a cell that is all for the kernel; false when it has to stay, as a comment. */
  boolean cell(NotebookCell cell, int start, String name, int body) {
    String magic = "%%" + name;
    if (!name.equals("configure") && !name.equals("tags")) {
      return left(cell, start, magic);
    }
    Optional<JsonValue> read = PythonLiteral.rest(cell.source(), body);
    if (read.isEmpty() || !(read.get() instanceof JsonObject document)) {
      return unusable(
          cell,
          start,
          magic,
          "what follows is no document of texts, numbers and lists",
          "the kernel reads JSON, or a dictionary of Python without variables");
    }
    if (name.equals("tags")) {
      return tags(cell, start, magic, document);
    }
    for (JsonObject.Member member : document.members()) {
      member(cell, start, member);
    }
    return true;
  }

  private boolean tags(NotebookCell cell, int start, String magic, JsonValue document) {
    try {
      carried(cell, start, magic, settings.tags(document));
      return true;
    } catch (JobSettings.UnfitException e) {
      return unusable(cell, start, magic, e.getMessage(), e.hint());
    }
  }

  private void member(NotebookCell cell, int start, JsonObject.Member member) {
    String name = member.name();
    try {
      if (KERNEL.contains(name)) {
        report(cell, member, DiagnosticCode.MAGIC_LEFT, LeftMagic.of(name));
      } else if (name.equals("tags")) {
        carried(cell, start, name, settings.tags(member.value()));
      } else if (JobSettings.knows(name)) {
        carried(cell, start, name, settings.session(name, member.value()));
      } else {
        carried(cell, start, name, settings.argument(name, member.value()));
      }
    } catch (JobSettings.UnfitException e) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.MAGIC_UNUSABLE,
                  member.nameLocation(),
                  "cell " + cell.number() + ": '" + name + "' of %%configure: " + e.getMessage())
              .withHint(e.hint()));
    }
  }

  private void report(
      NotebookCell cell, JsonObject.Member member, DiagnosticCode code, LeftMagic left) {
    diagnostics.report(
        Diagnostic.of(
                code,
                member.nameLocation(),
                "cell " + cell.number() + ": '" + member.name() + "' " + left.reason())
            .withHint(left.hint())
            .withSeverity(left.severity()));
  }

  private boolean unusable(NotebookCell cell, int start, String text, String reason, String hint) {
    diagnostics.report(
        cell.problem(DiagnosticCode.MAGIC_UNUSABLE, start, "'" + head(text) + "': " + reason)
            .withHint(hint));
    return false;
  }

  /** Tells that a line has no place in a job. */
  boolean left(NotebookCell cell, int start, String text) {
    return left(cell, start, text, reason(text));
  }

  /** Tells that a line has no place in a job, and why. */
  boolean left(NotebookCell cell, int start, String text, LeftMagic left) {
    diagnostics.report(
        cell.problem(DiagnosticCode.MAGIC_LEFT, start, "'" + head(text) + "' " + left.reason())
            .withHint(left.hint())
            .withSeverity(left.severity()));
    return false;
  }

  private static LeftMagic reason(String text) {
    if (text.startsWith("%")) {
      Optional<MagicLine> magic = MagicLine.of(text);
      return magic.isPresent() && JobSettings.knows(magic.get().name())
          ? LeftMagic.SHOWN
          : LeftMagic.of(magic.map(MagicLine::name).orElse(""));
    }
    if (text.startsWith("?") || text.endsWith("?")) {
      return LeftMagic.HELP;
    }
    return text.startsWith("!pip ") ? LeftMagic.of("pip") : LeftMagic.COMMAND;
  }

  private void carried(NotebookCell cell, int start, String notebook, String job) {
    carried.add(new Carried(cell.number(), cell.source().line(start), head(notebook), job));
  }

  private static String head(String text) {
    return text.lines().findFirst().orElse("").strip();
  }
}
