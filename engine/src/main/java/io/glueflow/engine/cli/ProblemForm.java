// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.annotate.GithubAnnotations;
import io.glueflow.engine.annotate.SarifLog;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** The forms in which problems are printed. */
enum ProblemForm {
  /** For people. */
  TEXT,
  /** For scripts. */
  JSON,
  /** For code hosts and editors. */
  SARIF,
  /** For GitHub Actions. */
  GITHUB;

  /** The option that chooses one. */
  static Option option() {
    return Flags.format(labels());
  }

  /** The chosen form. */
  static ProblemForm of(CommandLine line) throws UsageException {
    return valueOf(Flags.formatOf(line, labels()).toUpperCase(Locale.ROOT));
  }

  private static String[] labels() {
    return Stream.of(values()).map(ProblemForm::label).toArray(String[]::new);
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Prints problems. */
  String print(List<Diagnostic> problems, DiagnosticFormatter formatter) {
    return switch (this) {
      case TEXT -> formatter.format(problems);
      case JSON ->
          JsonWriter.pretty(Json.array(problems.stream().map(DiagnosticCodec::toJson).toList()));
      case SARIF -> JsonWriter.pretty(SarifLog.of(problems, Version.text()));
      case GITHUB -> GithubAnnotations.of(problems);
    };
  }
}
