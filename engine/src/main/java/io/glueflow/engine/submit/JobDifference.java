// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a job that is there differs from the one wanted.
 *
 * @param merge its fields
 * @param missingTags the tags it lacks
 */
record JobDifference(JobMerge merge, Map<String, String> missingTags) {

  boolean isNone() {
    return merge.changes().isEmpty() && missingTags.isEmpty();
  }

  /** Everything that changes, tags too. */
  List<JobChange> changes() {
    List<JobChange> changes = new ArrayList<>(merge.changes());
    new TreeMap<>(missingTags)
        .forEach((key, value) -> changes.add(new JobChange("Tags " + key, "", value)));
    return changes;
  }
}
