// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapCommandTest {

  @TempDir private Path folder;

  @Test
  void aTemplateIsWritten() throws IOException {
    Path output = folder.resolve("made/here");

    Cli call = Cli.call("bootstrap", "-o", output.toString());

    assertThat(call.code()).isZero();
    assertThat(call.out()).isEqualTo(output.resolve("bootstrap.json") + "\n");
    assertThat(Files.readString(output.resolve("bootstrap.json"))).contains("AWS::EC2::VPC");
  }

  @Test
  void aTemplateThatSomeoneChangedIsReplacedOnlyWhenThatIsWanted() throws IOException {
    Path template = folder.resolve("bootstrap.json");
    assertThat(Cli.call("bootstrap", "-o", folder.toString()).code()).isZero();
    assertThat(Cli.call("bootstrap", "-o", folder.toString()).code()).isZero();
    Files.writeString(template, "{}");

    Cli call = Cli.call("bootstrap", "-o", folder.toString());

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err())
        .contains(template + " exists already and differs: name another folder, or give --force");
    assertThat(template).hasContent("{}");
    assertThat(Cli.call("bootstrap", "-o", folder.toString(), "--force").code()).isZero();
    assertThat(template).content().contains("AWS::EC2::VPC");
  }

  @Test
  void aModuleIsShown() {
    Cli call = Cli.call("bootstrap", "--format", "terraform", "--nat", "--bucket", "shop-lake");

    assertThat(call.code()).isZero();
    assertThat(call.out()).contains("aws_nat_gateway", "\"bucket\": \"shop-lake\"");
  }

  @Test
  void valuesThatAreNotWhatTheyShouldBeAreRefused() {
    refused("--bucket is a name of a bucket", "--bucket", "${x}");
    refused("--name is at most 25 lower-case letters", "--name", "Shop");
    refused("--cidr is a block such as 10.0.0.0/16", "--cidr", "10.0.0.1/16");
    refused("--cidr is a block from /16 to /26", "--cidr", "10.0.0.0/8");
    refused("--kms-key is the ARN of a KMS key", "--kms-key", "arn:aws:kms:*");
    refused("belong together", "--peer-vpc", "vpc-0a1b2c3d");
    refused(
        "the VPCs have addresses in common",
        "--peer-vpc",
        "vpc-0a1b2c3d",
        "--peer-cidr",
        "10.0.4.0/24");
  }

  private static void refused(String message, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "bootstrap";
    System.arraycopy(options, 0, arguments, 1, options.length);

    Cli call = Cli.call(arguments);

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(message);
    assertThat(call.out()).isEmpty();
  }
}
