// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

/**
 * What must exist once before workflows can run on Glue.
 *
 * @param name what names of things begin with
 * @param bucket the name of the bucket; empty for one that AWS makes up
 * @param kmsKey the ARN of the key that the bucket is encrypted with; empty for S3's own
 * @param network the addresses of the VPC
 * @param nat whether the private subnets reach the internet
 * @param peer another VPC that jobs reach
 */
public record Foundation(
    String name, String bucket, String kmsKey, Cidr network, boolean nat, Peer peer) {

  /** The prefix in the bucket that glueflow's things are kept below. */
  static final String PREFIX = "glueflow";

  /** Days after which reports of runs are removed. */
  static final int DAYS_OF_RUNS = 90;

  /** Days after which temporary files and parts of uploads are removed. */
  static final int DAYS_OF_TEMPORARY_FILES = 7;

  static final int LAST_PORT = 65_535;

  /** Another VPC. */
  public sealed interface Peer {}

  /** No other VPC. */
  public record NoPeer() implements Peer {}

  /**
   * A VPC in the same account and region.
   *
   * @param vpc its id
   * @param network its addresses
   */
  public record PeerVpc(String vpc, Cidr network) implements Peer {}

  /** The addresses of a private subnet, 0 or 1. */
  Cidr privateSubnet(int number) {
    return network.quarter(number);
  }

  /** The addresses of the public subnet, which is there for the NAT gateway alone. */
  Cidr publicSubnet() {
    return network.quarter(2);
  }
}
