// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.Location;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.UserTexts;
import io.glueflow.runner.secret.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;

/** Tells what Spark's analyzer refuses at the text or the column of the user that it refuses. */
final class AnalysisFailures {

  /** The parameters of Spark's messages that name what is wrong, the most telling first. */
  private static final List<String> NAMING =
      List.of("objectName", "columnName", "fieldName", "inputSql", "sqlExpr", "expression");

  /** What Spark would have understood in the place of a name. */
  private static final String PROPOSAL = "proposal";

  private static final String OBJECT_NAME = "objectName";
  private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)+)`");
  private static final Pattern NAME =
      Pattern.compile("`((?:[^`]|``)+)`|([\\p{L}_][\\p{L}\\p{N}_]*)");

  private final Analysis analysis;
  private final Redactor redactor;

  AnalysisFailures(Analysis analysis, Redactor redactor) {
    this.analysis = analysis;
    this.redactor = redactor;
  }

  /** Describes a failure of a node. */
  Diagnostic describe(AnalysisException failure, String node) {
    SparkMessage message = SparkMessage.of(redactor.redact(failure.getSimpleMessage()));
    return Diagnostic.of(DiagnosticCode.ANALYSIS_FAILED, place(failure, node), message.problem())
        .withNode(node)
        .withHint(hint(failure, message));
  }

  private Location place(AnalysisException failure, String id) {
    CheckedNode node = analysis.nodes().get(id);
    if (node == null) {
      return analysis.workflow().location();
    }
    UserTexts texts = new UserTexts(node);
    Optional<SqlPosition> position = SqlPosition.of(failure);
    return position
        .flatMap(found -> texts.written(found.sql(), found.start(), found.end()))
        .or(() -> texts.firstNamed(names(failure, position)))
        .or(texts::onlyText)
        .orElse(node.node().location());
  }

  /** What may be the column that is wrong, the likeliest first. */
  private static List<String> names(AnalysisException failure, Optional<SqlPosition> position) {
    Map<String, String> parameters = failure.getMessageParameters();
    List<String> names = new ArrayList<>();
    NAMING.forEach(key -> addNames(parameters.getOrDefault(key, ""), NAME, names));
    position.ifPresent(known -> addNames(known.fragment(), NAME, names));
    addNames(failure.getSimpleMessage(), QUOTED, names);
    return names;
  }

  private static void addNames(String text, Pattern pattern, List<String> names) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("``", "`"));
    }
  }

  private String hint(AnalysisException failure, SparkMessage message) {
    Map<String, String> parameters = failure.getMessageParameters();
    String proposals = parameters.getOrDefault(PROPOSAL, "");
    return proposals.isEmpty()
        ? message.advice()
        : redactor.redact(
            Suggestion.didYouMean(
                plain(parameters.getOrDefault(OBJECT_NAME, "")),
                List.of(proposals.split(", (?=`)", -1)).stream()
                    .map(AnalysisFailures::plain)
                    .toList()));
  }

  /** A name of several parts, each in back quotes, as the user would write it. */
  private static String plain(String name) {
    List<String> parts = new ArrayList<>();
    addNames(name, QUOTED, parts);
    return parts.isEmpty() ? name : String.join(".", parts);
  }
}
