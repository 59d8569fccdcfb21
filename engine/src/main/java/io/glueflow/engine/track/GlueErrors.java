// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What to do about the errors that runs on Glue end with for reasons that lie in how they are set
 * up, not in the workflow.
 */
final class GlueErrors {

  /** An error, by a part of its message, and what to do about it. */
  private record Known(Pattern message, String hint) {}

  /** What to do when a run takes longer than it may. */
  static final String TOO_LONG = "give it more minutes with 'timeout', or more workers";

  private static final List<Known> KNOWN =
      List.of(
          known(
              "out of memory|OutOfMemory|exit (?:code|status):? 137|exitCode 137|code 137"
                  + "|heap space|GC overhead",
              "the run needs more memory: choose a larger 'worker-type', such as G.2X, or more"
                  + " workers with 'number-of-workers'"),
          known(
              "No space left on device",
              "the workers' disks are full: choose a larger 'worker-type' or more workers"),
          known(
              "Could not find S3 endpoint or NAT gateway|VPC S3 endpoint",
              "the subnet of the job's connection does not reach S3: add an S3 gateway endpoint or"
                  + " a NAT gateway to its VPC"),
          known(
              "inbound rule|At least one security group must open all ingress",
              "the security group of the job's connection needs an inbound rule that allows all TCP"
                  + " from itself"),
          known(
              "outbound rule",
              "the security group of the job's connection needs an outbound rule: to itself, and to"
                  + " S3 and the database"),
          known(
              "not enough (?:free )?(?:IP|addresses)|insufficient.*IP address|IPs? exhaust"
                  + "|free addresses in subnet",
              "the subnet of the job's connection has too few free addresses, and each worker takes"
                  + " one: use a larger subnet, fewer workers, or fewer runs at once"),
          known(
              "assume role|AssumeRole|role.*trust",
              "the role's trust policy must let glue.amazonaws.com assume it"),
          known(
              "DescribeVpcEndpoints|DescribeSubnets|DescribeSecurityGroups|DescribeRouteTables"
                  + "|CreateNetworkInterface",
              "the job's role may not look at the VPC of the connection: attach"
                  + " AWSGlueServiceRole, or allow the ec2 call that the message names"),
          known(
              "Resource unavailable|ResourceUnavailable|Insufficient.*capacity|InsufficientCapacity",
              "Glue had no workers of this kind to give: try again later, ask for fewer, choose"
                  + " another 'worker-type', or another availability zone"),
          known(
              "ConcurrentRunsExceeded|Concurrent runs exceeded|max concurrency",
              "more runs of the job were asked for than 'max-concurrent-runs' allows"),
          known(
              "Exceeded maximum concurrent compute|exceed.*DPU|task DPUs",
              "the account's limit of DPUs is reached: wait for other runs, use fewer workers, or"
                  + " ask AWS for a higher quota"),
          known(
              "ClassNotFoundException|NoClassDefFoundError|Main class .* not found"
                  + "|object .* is not a member of package",
              "a class is missing: check 'main-class', 'script-location' and 'extra-jars', and that"
                  + " the jars fit the Glue version (Scala 2.12 up to 5.1, 2.13 from 6.0)"),
          known(
              "NoSuchMethodError|IncompatibleClassChange|NoSuchMethodException",
              "a jar does not fit the Glue version: check 'extra-jars', or try 'user-jars-first'"),
          known(
              "compilation failed|Compilation result: exit code|error: ';' expected|not found: type",
              "Glue could not compile the script: check 'script-location' and the Glue version"),
          known(
              "NoSuchBucket|specified bucket does not exist",
              "a bucket does not exist: check the paths of the workflow and 's3-path'"),
          known(
              "NoSuchKey|specified key does not exist|FileNotFoundException.*s3|404.*Not Found",
              "a file is missing: check the paths of the workflow, and that nobody removed what was"
                  + " uploaded"),
          known(
              "wrong region|PermanentRedirect|must be addressed using the specified endpoint",
              "a bucket is in another region than the job"),
          known(
              "KMS|kms:Decrypt|kms:GenerateDataKey",
              "the job's role may not use the KMS key that the message names"),
          known(
              "Lake ?Formation|Insufficient.*permission",
              "Lake Formation does not let the job's role at a table: grant it there"),
          known(
              "password authentication failed|Access denied for user|Login failed|invalid"
                  + " username/password",
              "a database refused the user or password of the connection"),
          known(
              "Access ?Denied|AccessDeniedException|not authorized to perform|Forbidden|Status Code:"
                  + " 403",
              "the job's role lacks a permission: the message or the log names the action and the"
                  + " resource"),
          known(
              "Communications link failure|Connection (?:refused|timed out)|connect timed out"
                  + "|UnknownHostException|Network is unreachable|The connection attempt failed",
              "the run could not reach a database or a service: give the node or the job a"
                  + " connection with the right VPC, and check its security groups"),
          known("No suitable driver", "the JDBC driver is missing: add its jar to 'extra-jars'"),
          known("exceeded the timeout", TOO_LONG),
          known(
              "Executor lost|Container killed|ExecutorLostFailure|Command failed with exit code",
              "the log has the cause: 'glueflow logs' with --executors shows what the workers said"));

  /** What means something in Glue's message alone: any program's log may have the words. */
  private static final Known IN_MESSAGE = known("timed out|timeout", TOO_LONG);

  private GlueErrors() {}

  private static Known known(String message, String hint) {
    return new Known(Pattern.compile("(?i)(?:" + message + ")"), hint);
  }

  /** What to do about the message that Glue ends a run with; empty when it is not known. */
  static String hint(String message) {
    String known = hintOfLine(message);
    return known.isEmpty() && IN_MESSAGE.message().matcher(message).find()
        ? IN_MESSAGE.hint()
        : known;
  }

  /** What to do about an error that a line of the log tells; empty when it is not known. */
  static String hintOfLine(String line) {
    return KNOWN.stream()
        .filter(each -> each.message().matcher(line).find())
        .map(Known::hint)
        .findFirst()
        .orElse("");
  }
}
