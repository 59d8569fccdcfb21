// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.infrastructure.Cidr;
import io.glueflow.engine.infrastructure.Foundation;
import io.glueflow.engine.infrastructure.FoundationFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Writes what must exist once before workflows can run on Glue. */
final class BootstrapCommand implements Command {

  private static final String NAME = "name";
  private static final String BUCKET = "bucket";
  private static final String KMS_KEY = "kms-key";
  private static final String CIDR = "cidr";
  private static final String NAT = "nat";
  private static final String PEER_VPC = "peer-vpc";
  private static final String PEER_CIDR = "peer-cidr";

  /** What EC2 takes for the network of a VPC, so that its quarters can be subnets. */
  private static final int WIDEST = 16;

  private static final int NARROWEST = 26;
  private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9-]{0,24}");
  private static final Pattern BUCKETS = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern KEYS = Pattern.compile("arn:[a-z-]+:kms:[^\\s*?$]+");
  private static final Pattern VPCS = Pattern.compile("vpc-[0-9a-f]{8,17}");

  @Override
  public String name() {
    return "bootstrap";
  }

  @Override
  public String summary() {
    return "writes templates of what an AWS account needs once: network, bucket, role";
  }

  @Override
  public String arguments() {
    return "[OPTION]...";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(Flags.format("cloudformation", "terraform"))
            .addOption(
                Flags.value(NAME, "NAME", "what names of things begin with; glueflow unless given"))
            .addOption(
                Flags.value(BUCKET, "NAME", "the bucket's name; one that is made up unless given"))
            .addOption(
                Flags.value(
                    KMS_KEY,
                    "ARN",
                    "the key that the bucket is encrypted with; S3's own unless given"))
            .addOption(
                Flags.value(CIDR, "BLOCK", "the addresses of the VPC; 10.0.0.0/16 unless given"))
            .addOption(Flags.flag(NAT, "let jobs reach the internet, by a NAT gateway that costs"))
            .addOption(Flags.value(PEER_VPC, "ID", "a VPC of this account that jobs reach too"))
            .addOption(Flags.value(PEER_CIDR, "BLOCK", "the addresses of that VPC"));
    GeneratedFiles.addTo(options, "the folder to write to; the screen unless given");
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow bootstrap -o bootstrap",
        "glueflow bootstrap --format terraform --nat -o bootstrap",
        "glueflow bootstrap --peer-vpc vpc-0a1b2c3d --peer-cidr 172.31.0.0/16 -o bootstrap");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("'bootstrap' takes options alone");
    }
    String format = Flags.formatOf(line, "cloudformation", "terraform");
    GeneratedFile file =
        FoundationFormat.valueOf(format.toUpperCase(Locale.ROOT)).file(foundation(line));
    GeneratedFiles.of(line, List.of(file)).write(console);
    return ExitCode.OK;
  }

  private static Foundation foundation(CommandLine line) throws UsageException {
    Cidr network = cidr(line, CIDR, "10.0.0.0/16");
    if (network.bits() < WIDEST || network.bits() > NARROWEST) {
      throw new UsageException("--cidr is a block from /16 to /26, not /" + network.bits());
    }
    return new Foundation(
        text(line, NAME, "glueflow", NAMES, "at most 25 lower-case letters, digits and '-'"),
        text(line, BUCKET, "", BUCKETS, "a name of a bucket"),
        text(line, KMS_KEY, "", KEYS, "the ARN of a KMS key"),
        network,
        line.hasOption(NAT),
        peer(line, network));
  }

  private static Foundation.Peer peer(CommandLine line, Cidr network) throws UsageException {
    if (line.hasOption(PEER_VPC) != line.hasOption(PEER_CIDR)) {
      throw new UsageException("--peer-vpc and --peer-cidr belong together");
    }
    if (!line.hasOption(PEER_VPC)) {
      return new Foundation.NoPeer();
    }
    Cidr addresses = cidr(line, PEER_CIDR, "");
    if (addresses.overlaps(network)) {
      throw new UsageException(
          "the VPCs have addresses in common: "
              + network
              + " and "
              + addresses
              + "; choose others with --cidr");
    }
    return new Foundation.PeerVpc(
        text(line, PEER_VPC, "", VPCS, "the id of a VPC, such as vpc-0a1b2c3d"), addresses);
  }

  private static Cidr cidr(CommandLine line, String option, String otherwise)
      throws UsageException {
    String text = line.getOptionValue(option, otherwise);
    return Cidr.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "--" + option + " is a block such as 10.0.0.0/16, not '" + text + "'"));
  }

  private static String text(
      CommandLine line, String option, String otherwise, Pattern form, String meaning)
      throws UsageException {
    if (!line.hasOption(option)) {
      return otherwise;
    }
    String text = line.getOptionValue(option);
    if (!form.matcher(text).matches()) {
      throw new UsageException("--" + option + " is " + meaning + ", not '" + text + "'");
    }
    return text;
  }
}
