// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;

/**
 * The options of a run, checked.
 *
 * @param pathMap path prefixes to replace; folders on this machine are absolute
 * @param reportFolder where the report goes, empty for the default
 * @param sampleRows rows of each output to keep in the report
 * @param master Spark's master
 * @param memory Spark's memory
 * @param conf settings of Spark
 */
record RunOptions(
    Map<String, String> pathMap,
    String reportFolder,
    int sampleRows,
    String master,
    String memory,
    Map<String, String> conf) {

  private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*[mMgG]");
  private static final Pattern MASTER = Pattern.compile("local(\\[(\\*|[1-9][0-9]*)])?");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  private static final int MOST_SAMPLE_ROWS = 1000;

  static RunOptions of(CommandLine line, String defaultSample) throws UsageException {
    String memory = line.getOptionValue("memory", "2g");
    if (!MEMORY.matcher(memory).matches()) {
      throw new UsageException("--memory is written like 512m or 4g, not '" + memory + "'");
    }
    String master = line.getOptionValue("master", "local[*]");
    if (!MASTER.matcher(master).matches()) {
      throw new UsageException(
          "--master is local, local[N] or local[*]: this is an embedded Spark, not '"
              + master
              + "'");
    }
    return new RunOptions(
        pathMap(line),
        line.getOptionValue("report", ""),
        rowsOf(line.getOptionValue("sample", defaultSample)),
        master,
        memory,
        Flags.pairs(line, "conf"));
  }

  private static Map<String, String> pathMap(CommandLine line) throws UsageException {
    Map<String, String> map = new LinkedHashMap<>();
    Flags.pairs(line, "map")
        .forEach(
            (prefix, folder) ->
                map.put(
                    prefix,
                    SCHEME.matcher(folder).matches()
                        ? folder
                        : Path.of(folder).toAbsolutePath().normalize().toString()));
    return map;
  }

  /** A number of rows to keep in the report. */
  static int rowsOf(String text) throws UsageException {
    try {
      int rows = Integer.parseInt(text);
      if (rows >= 0 && rows <= MOST_SAMPLE_ROWS) {
        return rows;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException(
        "--sample is a number from 0 to " + MOST_SAMPLE_ROWS + ", not '" + text + "'");
  }
}
