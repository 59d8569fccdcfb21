// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;

/** The network of a foundation, as resources of Terraform. */
final class TerraformNetwork {

  private static final List<String> ZONES = List.of("a", "b");
  private static final String EVERYWHERE = "0.0.0.0/0";
  private static final String VPC = "${aws_vpc.main.id}";
  private static final String GROUP = "${aws_security_group.jobs.id}";

  private final Foundation foundation;
  private final TemplateSyntax syntax;
  private final TerraformResources made;

  TerraformNetwork(Foundation foundation, TemplateSyntax syntax, TerraformResources made) {
    this.foundation = foundation;
    this.syntax = syntax;
    this.made = made;
  }

  void add() {
    made.add(
        "aws_vpc",
        "main",
        Json.object()
            .put("cidr_block", foundation.network().toString())
            .put("enable_dns_support", true)
            .put("enable_dns_hostnames", true)
            .put("tags", name("")));
    routes("private");
    for (int i = 0; i < ZONES.size(); i++) {
      subnet("private", ZONES.get(i), i, foundation.privateSubnet(i));
    }
    made.add(
        "aws_vpc_endpoint",
        "s3",
        Json.object()
            .put("vpc_id", VPC)
            .put("vpc_endpoint_type", "Gateway")
            .put("service_name", "com.amazonaws.${data.aws_region.current.region}.s3")
            .put("route_table_ids", Json.array("${aws_route_table.private.id}")));
    if (foundation.nat()) {
      nat();
    }
    securityGroup();
    connections();
    if (foundation.peer() instanceof Foundation.PeerVpc peer) {
      peering(peer);
    }
    made.output("vpc_id", "The VPC that jobs run in", "aws_vpc.main.id");
  }

  private void routes(String kind) {
    made.add(
        "aws_route_table", kind, Json.object().put("vpc_id", VPC).put("tags", name("-" + kind)));
  }

  private void subnet(String kind, String zone, int number, Cidr addresses) {
    String subnet = kind + "_" + zone;
    made.add(
        "aws_subnet",
        subnet,
        Json.object()
            .put("vpc_id", VPC)
            .put("cidr_block", addresses.toString())
            .put(
                "availability_zone",
                "${data.aws_availability_zones.available.names[" + number + "]}")
            .put("tags", name("-" + kind + "-" + zone)));
    made.add(
        "aws_route_table_association",
        subnet,
        Json.object()
            .put("subnet_id", "${aws_subnet." + subnet + ".id}")
            .put("route_table_id", "${aws_route_table." + kind + ".id}"));
  }

  private void nat() {
    made.add(
        "aws_internet_gateway", "main", Json.object().put("vpc_id", VPC).put("tags", name("")));
    routes("public");
    subnet("public", "a", 0, foundation.publicSubnet());
    made.add(
        "aws_route",
        "public",
        route("public", EVERYWHERE).put("gateway_id", "${aws_internet_gateway.main.id}"));
    made.add("aws_eip", "nat", Json.object().put("domain", "vpc"));
    made.add(
        "aws_nat_gateway",
        "main",
        Json.object()
            .put("allocation_id", "${aws_eip.nat.id}")
            .put("subnet_id", "${aws_subnet.public_a.id}")
            .put("tags", name(""))
            .put("depends_on", Json.array("aws_internet_gateway.main")));
    made.add(
        "aws_route",
        "nat",
        route("private", EVERYWHERE).put("nat_gateway_id", "${aws_nat_gateway.main.id}"));
  }

  private static Json.ObjectBuilder route(String kind, String destination) {
    return Json.object()
        .put("route_table_id", "${aws_route_table." + kind + ".id}")
        .put("destination_cidr_block", destination);
  }

  /** Workers of a job talk to each other on all ports, and Glue insists on the rule for it. */
  private void securityGroup() {
    made.add(
        "aws_security_group",
        "jobs",
        Json.object()
            .put("description", "Jobs of AWS Glue")
            .put("vpc_id", VPC)
            .put("tags", name("-jobs")));
    made.add(
        "aws_vpc_security_group_ingress_rule",
        "self",
        Json.object()
            .put("security_group_id", GROUP)
            .put("referenced_security_group_id", GROUP)
            .put("ip_protocol", "tcp")
            .put("from_port", 0)
            .put("to_port", Foundation.LAST_PORT));
    made.add(
        "aws_vpc_security_group_egress_rule",
        "all",
        Json.object()
            .put("security_group_id", GROUP)
            .put("ip_protocol", "-1")
            .put("cidr_ipv4", EVERYWHERE));
    made.output("job_security_group_id", "What databases let in", "aws_security_group.jobs.id");
  }

  private void connections() {
    for (String zone : ZONES) {
      String subnet = "aws_subnet.private_" + zone;
      JsonObject place =
          Json.object()
              .put("availability_zone", "${" + subnet + ".availability_zone}")
              .put("subnet_id", "${" + subnet + ".id}")
              .put("security_group_id_list", Json.array(GROUP))
              .build();
      made.add(
          "aws_glue_connection",
          "network_" + zone,
          Json.object()
              .put("name", syntax.text(foundation.name() + "-network-" + zone))
              .put("connection_type", "NETWORK")
              .put("physical_connection_requirements", place));
      made.output(
          "network_connection_" + zone,
          "A connection for jobs",
          "aws_glue_connection.network_" + zone + ".name");
    }
  }

  private void peering(Foundation.PeerVpc peer) {
    made.add(
        "aws_vpc_peering_connection",
        "peer",
        Json.object()
            .put("vpc_id", VPC)
            .put("peer_vpc_id", syntax.text(peer.vpc()))
            .put("auto_accept", true)
            .put("tags", name("-peering")));
    made.add(
        "aws_route",
        "peer",
        route("private", peer.network().toString())
            .put("vpc_peering_connection_id", "${aws_vpc_peering_connection.peer.id}"));
    made.output(
        "peering_id",
        "The peer's routes lead back through it",
        "aws_vpc_peering_connection.peer.id");
  }

  private JsonValue name(String suffix) {
    return Json.object().put("Name", syntax.text(foundation.name() + suffix)).build();
  }
}
