// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Location;
import io.glueflow.model.plan.ConnectionsUsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.PhysicalConnectionRequirements;

/** The connections exist, are in order, fit the nodes that name them, and lie in one network. */
final class ConnectionsUsable implements OnlineRule {

  /** Kinds of connection that hold no database for Spark's JDBC source. */
  private static final Set<String> NO_DATABASE =
      Set.of(
          "NETWORK", "KAFKA", "MONGODB", "SFTP", "MARKETPLACE", "CUSTOM", "DYNAMODB", "OPENSEARCH");

  @Override
  public String title() {
    return "connections";
  }

  @Override
  public void check(PreflightContext context, AwsClients clients, Inquiry inquiry) {
    Map<Connection, Location> found = new LinkedHashMap<>();
    context
        .connections()
        .forEach(
            (name, place) ->
                inquiry
                    .ask(
                        AwsCall.glue("GetConnection", "connection/" + name),
                        () -> connection(name, place, clients, inquiry))
                    .ifPresent(
                        connection -> {
                          status(connection, place, inquiry);
                          found.put(connection, place);
                        }));
    kinds(context, found.keySet(), inquiry);
    network(found, inquiry);
  }

  /** The connection; null, with the problem told, when there is none. */
  private static Connection connection(
      String name, Location place, AwsClients clients, Inquiry inquiry) {
    try {
      return clients
          .glue()
          // without its secrets, which nobody needs here
          .getConnection(request -> request.name(name).hidePassword(true))
          .connection();
    } catch (EntityNotFoundException e) {
      inquiry.report(
          Diagnostic.of(
                  DiagnosticCode.CONNECTION_NOT_FOUND,
                  place,
                  "there is no connection '" + name + "' in this account and region")
              .withHint("create it in Glue, or check its name and the region"));
      return null;
    }
  }

  private static void status(Connection connection, Location place, Inquiry inquiry) {
    String status = String.valueOf(connection.statusAsString());
    String reason = connection.statusReason() == null ? "" : ": " + connection.statusReason();
    Diagnostic problem =
        unfit(place, "connection '" + connection.name() + "' is " + status + reason);
    if (status.equals("FAILED")) {
      inquiry.report(problem.withHint("test the connection in Glue"));
    } else if (status.equals("IN_PROGRESS")) {
      inquiry.report(problem.withSeverity(Severity.WARNING).withHint("wait until it is READY"));
    }
  }

  private static void kinds(PreflightContext context, Set<Connection> found, Inquiry inquiry) {
    List<ConnectionsUsed.Use> uses = context.analysis().map(ConnectionsUsed::in).orElse(List.of());
    for (ConnectionsUsed.Use use : uses) {
      for (Connection connection : found) {
        String kind = String.valueOf(connection.connectionTypeAsString());
        if (connection.name().equals(use.connection()) && NO_DATABASE.contains(kind)) {
          inquiry.report(
              unfit(
                      use.location(),
                      "connection '"
                          + use.connection()
                          + "' is of type "
                          + kind
                          + ", not of a database")
                  .withNode(use.node())
                  .withHint("name a JDBC connection"));
        }
      }
    }
  }

  /** A run lies in the subnet of its first connection that has one. */
  private static void network(Map<Connection, Location> found, Inquiry inquiry) {
    List<Connection> placed =
        found.keySet().stream().filter(connection -> subnet(connection) != null).toList();
    for (Connection connection : placed) {
      Connection first = placed.get(0);
      if (!Objects.equals(subnet(first), subnet(connection))) {
        inquiry.report(
            unfit(
                    found.get(connection),
                    "connection '"
                        + connection.name()
                        + "' is in "
                        + where(connection)
                        + ", '"
                        + first.name()
                        + "' in "
                        + where(first))
                .withSeverity(Severity.WARNING)
                .withHint(
                    "a run is in one subnet: both have to be reachable from " + where(first)));
      }
    }
  }

  private static String subnet(Connection connection) {
    PhysicalConnectionRequirements network = connection.physicalConnectionRequirements();
    return network == null ? null : network.subnetId();
  }

  private static String where(Connection connection) {
    String zone = connection.physicalConnectionRequirements().availabilityZone();
    return subnet(connection) + (zone == null ? "" : " (" + zone + ")");
  }

  private static Diagnostic unfit(Location place, String message) {
    return Diagnostic.of(DiagnosticCode.CONNECTION_UNFIT, place, message);
  }
}
