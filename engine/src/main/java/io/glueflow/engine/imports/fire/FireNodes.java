// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which mapper is for which class of node. */
final class FireNodes {

  private static final String CHARTS = "fire.nodes.graph.";

  private static final Map<String, FireNodeMapper> MAPPERS =
      all(
          List.of(
              FireReaders.mappers(),
              FireJdbc.mappers(),
              FireWriters.mappers(),
              FireFilters.mappers(),
              FireColumns.mappers(),
              FireRenames.mappers(),
              FireExpressions.mappers(),
              FireCasts.mappers(),
              FireDates.mappers(),
              FireStrings.mappers(),
              FireCleaning.mappers(),
              FireJoins.mappers(),
              FireGroups.mappers(),
              FireWindows.mappers(),
              FireCode.mappers(),
              FireQuality.mappers(),
              FireShown.mappers(),
              FireAggregations.mappers(),
              FireCleansing.mappers(),
              FireComparisons.mappers(),
              FireComputed.mappers(),
              FireDuplicates.mappers(),
              FireExpectations.mappers(),
              FireFieldChecks.mappers(),
              FireFlatFiles.mappers(),
              FireFlowControl.mappers(),
              FireIdentifiers.mappers(),
              FireImputing.mappers(),
              FireInMemory.mappers(),
              FireJoinOutputs.mappers(),
              FireLookups.mappers(),
              FireMoments.mappers(),
              FireMultiWindows.mappers(),
              FireOutliers.mappers(),
              FireParsing.mappers(),
              FireProfiles.mappers(),
              FireQualityChecks.mappers(),
              FireRegexes.mappers(),
              FireReshaping.mappers(),
              FireRowRanges.mappers(),
              FireServices.mappers(),
              FireTables.mappers(),
              FireSnowflake.mappers(),
              FireIceberg.mappers(),
              FireWrangling.mappers(),
              FireStatistics.mappers(),
              FireNotes.mappers()));

  private FireNodes() {}

  /** The mapper for a class; there is one for every class, also for those not known. */
  static FireNodeMapper mapper(String nodeClass) {
    FireNodeMapper mapper = MAPPERS.get(nodeClass);
    if (mapper != null) {
      return mapper;
    }
    return nodeClass.startsWith(CHARTS) ? FireShown::chart : FireUnknownNodes.mapper(nodeClass);
  }

  /** The classes that are known. */
  static Set<String> classes() {
    return MAPPERS.keySet();
  }

  private static Map<String, FireNodeMapper> all(List<Map<String, FireNodeMapper>> families) {
    Map<String, FireNodeMapper> all = new HashMap<>();
    for (Map<String, FireNodeMapper> family : families) {
      family.forEach(
          (nodeClass, mapper) -> {
            if (all.put(nodeClass, mapper) != null) {
              throw new IllegalStateException("Cannot map a class twice: " + nodeClass);
            }
          });
    }
    return Map.copyOf(all);
  }
}
