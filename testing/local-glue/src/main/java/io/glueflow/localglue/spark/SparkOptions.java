// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.spark;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What jobs run with.
 *
 * @param spark the folder of Spark's jars, s3a among them
 * @param library the jars that stand in for Glue's own library; may be empty
 * @param s3 where S3 is
 * @param accessKey the key id that S3 is asked with
 * @param secretKey the secret key that S3 is asked with
 * @param work a folder for what runs fetch and compile
 * @param memory the heap of a job's process, such as {@code 1g}
 * @param cores how many tasks run at once
 */
public record SparkOptions(
    Path spark,
    List<Path> library,
    URI s3,
    String accessKey,
    String secretKey,
    Path work,
    String memory,
    int cores) {

  public SparkOptions {
    library = List.copyOf(library);
  }

  /** Options with a gigabyte of memory, two cores, and credentials that a local S3 takes. */
  public static SparkOptions of(Path spark, List<Path> library, URI s3, Path work) {
    return new SparkOptions(spark, library, s3, "test", "test", work, "1g", 2);
  }

  /** The same options with another size of the heap. */
  public SparkOptions withMemory(String size) {
    return new SparkOptions(spark, library, s3, accessKey, secretKey, work, size, cores);
  }
}
