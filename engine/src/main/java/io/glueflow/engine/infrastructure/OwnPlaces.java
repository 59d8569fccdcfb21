// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.job.RunMode;
import io.glueflow.engine.submit.SubmitPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places in S3 that a run uses for itself.
 *
 * @param plan the submission that the job is made for
 * @param root where glueflow keeps its things
 */
record OwnPlaces(SubmitPlan plan, S3Uri root) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final List<String> LISTS = List.of("--extra-jars", "--extra-files");

  /**
   * What the run is made of. Uploads have their hashes in their names, and runs of an earlier
   * version may still be going on: the role may read all versions.
   */
  List<DataPath> read() {
    Set<DataPath> places = new LinkedHashSet<>();
    plan.assets().forEach(asset -> places.add(allVersions(asset.target())));
    String uploaded = root + "/";
    outside()
        .filter(uri -> !uri.startsWith(uploaded))
        .forEach(uri -> places.add(DataPath.of(S3Uri.parse(uri))));
    return List.copyOf(places);
  }

  /** Reports, which generated scripts do not write. */
  List<DataPath> written() {
    return plan.mode() == RunMode.SCRIPT
        ? List.of()
        : List.of(DataPath.below(plan.places().runs()));
  }

  private static DataPath allVersions(S3Uri target) {
    Matcher hash = HASH.matcher(target.key());
    return hash.find()
        ? DataPath.below(new S3Uri(target.bucket(), target.key().substring(0, hash.start() - 1)))
        : DataPath.of(target);
  }

  private Stream<String> outside() {
    Map<String, String> arguments = plan.job().defaultArguments();
    return Stream.concat(
        Stream.of(plan.job().command().scriptLocation()),
        LISTS.stream()
            .flatMap(name -> Stream.of(arguments.getOrDefault(name, "").split(",", -1)))
            .filter(uri -> uri.startsWith("s3")));
  }
}
