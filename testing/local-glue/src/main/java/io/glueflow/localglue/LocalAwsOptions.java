// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a local Glue and a local S3 are started with.
 *
 * @param port the port of Glue; 0 for any free one
 * @param s3Port the port of S3; 0 for any free one
 * @param buckets the buckets that are there from the beginning, one at least
 * @param data the folder that objects are kept in; empty to keep them in memory
 * @param memory the heap of a job's process, such as {@code 1g}
 * @param spark the folder of Spark's jars, s3a among them
 * @param library the jars that stand in for Glue's own library
 */
public record LocalAwsOptions(
    int port,
    int s3Port,
    List<String> buckets,
    String data,
    String memory,
    Path spark,
    List<Path> library) {

  public LocalAwsOptions {
    buckets = buckets.isEmpty() ? List.of("glueflow") : List.copyOf(buckets);
    library = List.copyOf(library);
  }

  /** Any free ports, the bucket {@code glueflow}, in memory, a gigabyte for a job. */
  public static LocalAwsOptions of(Path spark, List<Path> library) {
    return new LocalAwsOptions(0, 0, List.of(), "", "1g", spark, library);
  }

  /** Reads {@code --name value} pairs. */
  static LocalAwsOptions parse(List<String> arguments) {
    int port = 0;
    int s3Port = 0;
    String data = "";
    Path spark = Path.of("spark");
    String memory = "1g";
    List<String> buckets = new ArrayList<>();
    List<Path> library = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String name = rest.next();
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      String value = rest.next();
      switch (name) {
        case "--port" -> port = Integer.parseInt(value);
        case "--s3-port" -> s3Port = Integer.parseInt(value);
        case "--bucket" -> buckets.add(value);
        case "--data" -> data = value;
        case "--memory" -> memory = value;
        case "--spark" -> spark = Path.of(value);
        case "--library" -> library.add(Path.of(value));
        default -> throw new IllegalArgumentException("there is no option " + name);
      }
    }
    return new LocalAwsOptions(port, s3Port, buckets, data, memory, spark, library);
  }
}
