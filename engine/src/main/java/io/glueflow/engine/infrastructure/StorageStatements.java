// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects places in S3, and says what a role may do there. */
final class StorageStatements {

  private static final List<String> READ = List.of("s3:GetObject");
  private static final List<String> WRITE =
      List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload");

  private final Set<DeployedText> read = new LinkedHashSet<>();
  private final Set<DeployedText> written = new LinkedHashSet<>();
  private final Map<DeployedText, Set<DeployedText>> listed = new LinkedHashMap<>();
  private final Set<DeployedText> wholeBuckets = new LinkedHashSet<>();

  void read(DataPath path) {
    read.addAll(path.objects());
    list(path).addAll(path.listed());
  }

  void write(DataPath path) {
    written.addAll(path.objects());
    written.addAll(path.markers());
    Set<DeployedText> prefixes = list(path);
    prefixes.addAll(path.listed());
    // who makes a folder looks for those above it
    prefixes.addAll(path.above());
  }

  /** Lets a folder be written that is looked for by its own name alone. */
  void writeDraft(DataPath path) {
    written.addAll(path.objects());
    list(path).addAll(path.keys());
  }

  private Set<DeployedText> list(DataPath path) {
    if (path.isWholeBucket()) {
      wholeBuckets.add(path.bucket());
    }
    return listed.computeIfAbsent(path.bucket(), bucket -> new LinkedHashSet<>());
  }

  List<PolicyStatement> statements() {
    read.removeAll(written);
    List<PolicyStatement> statements = new ArrayList<>();
    if (!read.isEmpty()) {
      statements.add(PolicyStatement.of("ReadObjects", READ, List.copyOf(read)));
    }
    if (!written.isEmpty()) {
      statements.add(PolicyStatement.of("WriteObjects", WRITE, List.copyOf(written)));
    }
    List<DeployedText> buckets = new ArrayList<>();
    listed.forEach(
        (bucket, prefixes) -> {
          DeployedText arn = DeployedText.globalArn("s3", bucket);
          buckets.add(arn);
          PolicyStatement list =
              PolicyStatement.of(
                  "ListBucket" + buckets.size(), List.of("s3:ListBucket"), List.of(arn));
          statements.add(
              wholeBuckets.contains(bucket)
                  ? list
                  : list.when("StringLike", "s3:prefix", List.copyOf(prefixes)));
        });
    if (!buckets.isEmpty()) {
      statements.add(PolicyStatement.of("LocateBuckets", List.of("s3:GetBucketLocation"), buckets));
    }
    return statements;
  }
}
