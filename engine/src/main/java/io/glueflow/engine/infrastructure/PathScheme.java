// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What paths begin with, which must be known to say what they are. */
final class PathScheme {

  private static final Pattern S3 = Pattern.compile("s3[an]?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELSEWHERE =
      Pattern.compile("(/|[A-Za-z][A-Za-z0-9+.-]*:).*", Pattern.DOTALL);

  private final Workflow workflow;
  private final DeployedValues values;
  private final Diagnostics problems;
  private final Set<String> fixed = new HashSet<>();

  PathScheme(Workflow workflow, DeployedValues values, Diagnostics problems) {
    this.workflow = workflow;
    this.values = values;
    this.problems = problems;
  }

  /**
   * A path with the values that are given; what it begins with has the value that it has unless
   * another one is given, which is told.
   */
  MarkedText resolved(MarkedText path) {
    MarkedText known = values.given(path);
    if (known.parts().isEmpty() || !(known.parts().get(0) instanceof Value first)) {
      return known;
    }
    List<Part> parts = new ArrayList<>(known.parts());
    parts.set(0, values.filled(first));
    values
        .value(first.placeholder())
        .filter(value -> fixed.add(first.placeholder().name()))
        .ifPresent(
            value ->
                problems.report(MarkedPlan.fixed(workflow, first.placeholder().name(), value)));
    return new MarkedText(parts);
  }

  /** Whether it begins with words. */
  static boolean isKnown(MarkedText path) {
    return !path.parts().isEmpty() && path.parts().get(0) instanceof Words;
  }

  /** Whether it is in S3. */
  static boolean isS3(MarkedText path) {
    return isKnown(path) && S3.matcher(begin(path)).lookingAt();
  }

  /** Whether it begins where relative paths begin. */
  static boolean isRelative(MarkedText path) {
    return isKnown(path) && !ELSEWHERE.matcher(begin(path)).matches();
  }

  /** What stands behind {@code s3://}. */
  static MarkedText behindScheme(MarkedText path) {
    Matcher scheme = S3.matcher(begin(path));
    List<Part> parts = new ArrayList<>(path.parts());
    parts.set(0, new Words(scheme.replaceFirst("")));
    return new MarkedText(parts);
  }

  /** The name of the bucket in what stands behind the scheme. */
  static MarkedText bucket(MarkedText rest) {
    List<Part> bucket = new ArrayList<>();
    for (Part part : rest.parts()) {
      if (part instanceof Words words && words.text().contains("/")) {
        bucket.add(new Words(words.text().substring(0, words.text().indexOf('/'))));
        break;
      }
      bucket.add(part);
    }
    return new MarkedText(bucket);
  }

  /** A text as people write it. */
  static String shown(MarkedText text) {
    StringBuilder shown = new StringBuilder();
    for (Part part : text.parts()) {
      shown.append(
          part instanceof Words words ? words.text() : shown(((Value) part).placeholder()));
    }
    return shown.toString();
  }

  private static String shown(Placeholder placeholder) {
    return switch (placeholder.source()) {
      case ENVIRONMENT -> "${env:" + placeholder.name() + "}";
      case SECRET -> "${secret:" + placeholder.name() + "}";
      case PARAMETER, MALFORMED -> "${" + placeholder.name() + "}";
    };
  }

  private static String begin(MarkedText path) {
    return ((Words) path.parts().get(0)).text();
  }
}
