// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static io.glueflow.engine.infrastructure.CloudFormationResources.attribute;
import static io.glueflow.engine.infrastructure.CloudFormationResources.ref;
import static io.glueflow.engine.infrastructure.CloudFormationResources.substitute;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** The network of a foundation, as resources of CloudFormation. */
final class CloudFormationNetwork {

  private static final List<String> ZONES = List.of("A", "B");
  private static final String EVERYWHERE = "0.0.0.0/0";

  private final Foundation foundation;
  private final TemplateSyntax syntax;
  private final CloudFormationResources made;

  CloudFormationNetwork(
      Foundation foundation, TemplateSyntax syntax, CloudFormationResources made) {
    this.foundation = foundation;
    this.syntax = syntax;
    this.made = made;
  }

  void add() {
    made.add(
        "Vpc",
        "AWS::EC2::VPC",
        Json.object()
            .put("CidrBlock", foundation.network().toString())
            .put("EnableDnsSupport", true)
            .put("EnableDnsHostnames", true)
            .put("Tags", name("")));
    routes("Private");
    for (int i = 0; i < ZONES.size(); i++) {
      subnet("Private", ZONES.get(i), i, foundation.privateSubnet(i));
    }
    made.add(
        "S3Endpoint",
        "AWS::EC2::VPCEndpoint",
        Json.object()
            .put("VpcId", ref("Vpc"))
            .put("VpcEndpointType", "Gateway")
            .put("ServiceName", substitute("com.amazonaws.${AWS::Region}.s3"))
            .put("RouteTableIds", Json.array(ref("PrivateRoutes"))));
    if (foundation.nat()) {
      nat();
    }
    securityGroup();
    connections();
    if (foundation.peer() instanceof Foundation.PeerVpc peer) {
      peering(peer);
    }
    made.output("VpcId", "The VPC that jobs run in", ref("Vpc"));
  }

  private void routes(String kind) {
    made.add(
        kind + "Routes",
        "AWS::EC2::RouteTable",
        Json.object().put("VpcId", ref("Vpc")).put("Tags", name("-" + lower(kind))));
  }

  private void subnet(String kind, String zone, int number, Cidr addresses) {
    String id = kind + "Subnet" + zone;
    JsonValue zones = Json.object().put("Fn::GetAZs", "").build();
    made.add(
        id,
        "AWS::EC2::Subnet",
        Json.object()
            .put("VpcId", ref("Vpc"))
            .put("CidrBlock", addresses.toString())
            .put(
                "AvailabilityZone",
                Json.object().put("Fn::Select", Json.array(Json.number(number), zones)).build())
            .put("Tags", name("-" + lower(kind) + "-" + lower(zone))));
    made.add(
        id + "Routes",
        "AWS::EC2::SubnetRouteTableAssociation",
        Json.object().put("SubnetId", ref(id)).put("RouteTableId", ref(kind + "Routes")));
  }

  private void nat() {
    made.add("InternetGateway", "AWS::EC2::InternetGateway", Json.object().put("Tags", name("")));
    made.add(
        "InternetGatewayAttachment",
        "AWS::EC2::VPCGatewayAttachment",
        Json.object().put("VpcId", ref("Vpc")).put("InternetGatewayId", ref("InternetGateway")));
    routes("Public");
    subnet("Public", "A", 0, foundation.publicSubnet());
    made.addAfter(
        "InternetGatewayAttachment",
        "PublicRoute",
        "AWS::EC2::Route",
        route("Public", EVERYWHERE).put("GatewayId", ref("InternetGateway")));
    made.addAfter(
        "InternetGatewayAttachment",
        "NatAddress",
        "AWS::EC2::EIP",
        Json.object().put("Domain", "vpc"));
    made.add(
        "NatGateway",
        "AWS::EC2::NatGateway",
        Json.object()
            .put("AllocationId", attribute("NatAddress", "AllocationId"))
            .put("SubnetId", ref("PublicSubnetA"))
            .put("Tags", name("")));
    made.add(
        "NatRoute",
        "AWS::EC2::Route",
        route("Private", EVERYWHERE).put("NatGatewayId", ref("NatGateway")));
  }

  private static Json.ObjectBuilder route(String kind, String destination) {
    return Json.object()
        .put("RouteTableId", ref(kind + "Routes"))
        .put("DestinationCidrBlock", destination);
  }

  /** Workers of a job talk to each other on all ports, and Glue insists on the rule for it. */
  private void securityGroup() {
    JsonObject out = Json.object().put("IpProtocol", "-1").put("CidrIp", EVERYWHERE).build();
    made.add(
        "JobSecurityGroup",
        "AWS::EC2::SecurityGroup",
        Json.object()
            .put("GroupDescription", "Jobs of AWS Glue")
            .put("VpcId", ref("Vpc"))
            .put("SecurityGroupEgress", Json.array(out))
            .put("Tags", name("-jobs")));
    made.add(
        "JobSecurityGroupSelf",
        "AWS::EC2::SecurityGroupIngress",
        Json.object()
            .put("GroupId", attribute("JobSecurityGroup", "GroupId"))
            .put("IpProtocol", "tcp")
            .put("FromPort", 0)
            .put("ToPort", Foundation.LAST_PORT)
            .put("SourceSecurityGroupId", attribute("JobSecurityGroup", "GroupId")));
    made.output(
        "JobSecurityGroupId", "What databases let in", attribute("JobSecurityGroup", "GroupId"));
  }

  private void connections() {
    for (String zone : ZONES) {
      String subnet = "PrivateSubnet" + zone;
      JsonObject place =
          Json.object()
              .put("AvailabilityZone", attribute(subnet, "AvailabilityZone"))
              .put("SubnetId", ref(subnet))
              .put("SecurityGroupIdList", Json.array(attribute("JobSecurityGroup", "GroupId")))
              .build();
      made.add(
          "NetworkConnection" + zone,
          "AWS::Glue::Connection",
          Json.object()
              .put("CatalogId", ref("AWS::AccountId"))
              .put(
                  "ConnectionInput",
                  Json.object()
                      .put("Name", syntax.text(foundation.name() + "-network-" + lower(zone)))
                      .put("ConnectionType", "NETWORK")
                      .put("ConnectionProperties", Json.object().build())
                      .put("PhysicalConnectionRequirements", place)
                      .build()));
      made.output(
          "NetworkConnection" + zone, "A connection for jobs", ref("NetworkConnection" + zone));
    }
  }

  private void peering(Foundation.PeerVpc peer) {
    made.add(
        "Peering",
        "AWS::EC2::VPCPeeringConnection",
        Json.object()
            .put("VpcId", ref("Vpc"))
            .put("PeerVpcId", syntax.text(peer.vpc()))
            .put("Tags", name("-peering")));
    made.add(
        "PeeringRoute",
        "AWS::EC2::Route",
        route("Private", peer.network().toString()).put("VpcPeeringConnectionId", ref("Peering")));
    made.output("PeeringId", "The peer's routes lead back through it", ref("Peering"));
  }

  private JsonValue name(String suffix) {
    return Json.array(
        Json.object()
            .put("Key", "Name")
            .put("Value", syntax.text(foundation.name() + suffix))
            .build());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
