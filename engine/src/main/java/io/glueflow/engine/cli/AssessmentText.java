// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.assess.AssessedFile;
import io.glueflow.engine.assess.Assessment;
import io.glueflow.engine.assess.KindSummary;
import io.glueflow.engine.assess.OutcomeCounts;
import io.glueflow.engine.assess.Verdict;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An assessment as tables, the summary at the end. */
final class AssessmentText {

  private static final int LONGEST_REMARK = 80;

  private final Console console;

  AssessmentText(Console console) {
    this.console = console;
  }

  String of(Assessment assessment) {
    StringBuilder text = new StringBuilder();
    if (!assessment.exports().isEmpty()) {
      text.append(workflows(assessment)).append('\n');
    }
    if (!assessment.missing().isEmpty()) {
      text.append(console.bold("missing most")).append('\n').append(missing(assessment));
      text.append('\n');
    }
    if (!assessment.others().isEmpty()) {
      text.append(console.bold("other files")).append('\n').append(others(assessment));
      text.append('\n');
    }
    return text.append(summary(assessment)).toString();
  }

  private static String workflows(Assessment assessment) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of("workflow", "verdict", "nodes", "mapped", "adapted", "noted", "missing", "errors"));
    for (AssessedFile file : assessment.exports()) {
      OutcomeCounts counts = file.counts();
      lines.add(
          List.of(
              assessment.shortName(file),
              file.verdict().label(),
              String.valueOf(counts.total()),
              number(counts.of(Outcome.MAPPED)),
              number(counts.of(Outcome.ADAPTED)),
              number(counts.of(Outcome.NOTED)),
              number(counts.missing()),
              number(file.errors())));
    }
    return Tables.of(lines);
  }

  private static String missing(Assessment assessment) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("kind of node", "files", "nodes", "why"));
    for (KindSummary kind : assessment.missing()) {
      lines.add(
          List.of(
              kind.kind(),
              String.valueOf(kind.filesMissing()),
              String.valueOf(kind.counts().missing()),
              shortened(kind.remark())));
    }
    return Tables.of(lines);
  }

  /** How many of each format, and each file that could not be read. */
  private static String others(Assessment assessment) {
    Map<String, Long> formats = new TreeMap<>();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("what it is", "files"));
    for (AssessedFile file : assessment.others()) {
      if (!file.format().isEmpty()) {
        formats.merge(file.format(), 1L, Long::sum);
      }
    }
    formats.forEach((format, count) -> lines.add(List.of(format, String.valueOf(count))));
    for (AssessedFile file : assessment.others()) {
      if (file.format().isEmpty()) {
        String reason = file.problems().isEmpty() ? "" : file.problems().get(0).message();
        lines.add(List.of("not readable: " + shortened(reason), assessment.shortName(file)));
      }
    }
    return Tables.of(lines);
  }

  private String summary(Assessment assessment) {
    StringBuilder text = new StringBuilder();
    text.append(counted(assessment.files().size(), "file")).append(", ");
    text.append(counted(assessment.exports().size(), "workflow"));
    String folder = assessment.folder();
    if (assessment.exports().isEmpty()) {
      return text.append(" of other tools\n").toString();
    }
    text.append(folder.isEmpty() ? "" : " in " + folder);
    for (Verdict verdict : Verdict.values()) {
      if (verdict.isOfExport() && assessment.count(verdict) > 0) {
        text.append("\n  ").append(assessment.count(verdict)).append(' ');
        text.append(verdict.label()).append(": ").append(verdict.meaning());
      }
    }
    OutcomeCounts counts = assessment.counts();
    text.append('\n').append(counted(counts.total(), "node")).append(": ");
    text.append(counts.of(Outcome.MAPPED)).append(" mapped, ");
    text.append(counts.of(Outcome.ADAPTED)).append(" adapted, ");
    text.append(counts.of(Outcome.NOTED)).append(" noted, ");
    text.append(counts.missing()).append(" missing\n");
    String share = assessment.percentConverting() + "% of the workflows convert whole";
    return text.append(console.bold(share)).append('\n').toString();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String number(long number) {
    return number == 0 ? "-" : String.valueOf(number);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK) + "…";
  }
}
