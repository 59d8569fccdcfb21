// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No path begins with a slip of the name of a file system. Jars can bring further file systems, so
 * any other name is left alone.
 */
public final class PathSchemes implements ValidationRule {

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):/");

  /** A bucket behind the name of its store, whatever stands between the two. */
  private static final Pattern BUCKET =
      Pattern.compile("(s3|s3a|s3n|gs)(:/|//|:///|://)(?!/)(.*)", Pattern.DOTALL);

  /** Those of Hadoop, of clouds, and others that are known to be used with Spark. */
  private static final Set<String> KNOWN =
      Set.of(
          "abfs",
          "abfss",
          "adl",
          "alluxio",
          "bos",
          "cfs",
          "cos",
          "cosn",
          "dbfs",
          "file",
          "ftp",
          "gcs",
          "gs",
          "har",
          "hdfs",
          "http",
          "https",
          "jfs",
          "lakefs",
          "local",
          "maprfs",
          "nfs",
          "o3fs",
          "obs",
          "oci",
          "ofs",
          "oss",
          "s3",
          "s3a",
          "s3n",
          "sftp",
          "swebhdfs",
          "swift",
          "tos",
          "viewfs",
          "wasb",
          "wasbs",
          "webhdfs");

  /** In a shorter name, a slip leaves too little to tell what was meant. */
  private static final int SHORTEST = 3;

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (Step step : analysis.plan().steps()) {
      Node node = analysis.node(step.node());
      paths(step).forEach(path -> slip(node, path).ifPresent(found::add));
    }
    found.forEach(diagnostics::report);
  }

  private static List<String> paths(Step step) {
    if (step.operation() instanceof Read read) {
      return read.paths();
    }
    if (step.operation() instanceof WriteTable write) {
      return List.of(write.path());
    }
    return step.operation() instanceof Write write ? List.of(write.path()) : List.of();
  }

  private static Optional<Diagnostic> slip(Node node, String path) {
    return separator(path)
        .or(() -> name(path))
        .map(
            slip ->
                Diagnostic.of(DiagnosticCode.VALUE_NOT_ALLOWED, place(node, path), slip.message())
                    .withNode(node.id())
                    .withHint("did you mean '" + slip.meant() + "'?"));
  }

  /** What is wrong, and what was meant. */
  private record Slip(String message, String meant) {}

  private static Optional<Slip> separator(String path) {
    Matcher matcher = BUCKET.matcher(path);
    return matcher.matches() && !matcher.group(2).equals("://")
        ? Optional.of(
            new Slip(
                "'" + matcher.group(1) + "' is followed by '://'",
                matcher.group(1) + "://" + matcher.group(3)))
        : Optional.empty();
  }

  private static Optional<Slip> name(String path) {
    Matcher matcher = SCHEME.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String scheme = matcher.group(1);
    String small = scheme.toLowerCase(Locale.ROOT);
    if (KNOWN.contains(scheme) || (scheme.length() < SHORTEST && !KNOWN.contains(small))) {
      return Optional.empty();
    }
    return Suggestion.closest(scheme, KNOWN)
        .map(meant -> new Slip("no file system is named '" + scheme + "'", meant));
  }

  /** Where the path stands, which may be one of several. */
  private static Location place(Node node, String path) {
    Optional<JsonValue> value = node.json().value("path");
    return value
        .filter(JsonArray.class::isInstance)
        .flatMap(
            several ->
                ((JsonArray) several)
                    .items().stream()
                        .filter(
                            item -> item instanceof JsonString text && text.value().equals(path))
                        .findFirst())
        .or(() -> value)
        .map(JsonValue::location)
        .orElse(node.location());
  }
}
