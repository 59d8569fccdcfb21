// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.catalog;

import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Pages;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.localglue.protocol.Tags;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The databases, tables and partitions of the Data Catalog. Names have no upper case. Thread-safe.
 */
public final class Catalog {

  private static final int PAGE = 100;
  private static final int PARTITION_PAGE = 1000;

  private final Map<String, Database> databases = new TreeMap<>();
  private final Clock clock;

  public Catalog(Clock clock) {
    this.clock = clock;
  }

  public Map<String, Operation> operations() {
    return Map.ofEntries(
        Map.entry("CreateDatabase", this::createDatabase),
        Map.entry("GetDatabase", this::oneDatabase),
        Map.entry("GetDatabases", this::allDatabases),
        Map.entry("UpdateDatabase", this::updateDatabase),
        Map.entry("DeleteDatabase", this::deleteDatabase),
        Map.entry("CreateTable", this::createTable),
        Map.entry("GetTable", this::oneTable),
        Map.entry("GetTables", this::allTables),
        Map.entry("UpdateTable", this::updateTable),
        Map.entry("DeleteTable", this::deleteTable),
        Map.entry("BatchCreatePartition", this::createPartitions),
        Map.entry("GetPartitions", this::partitions));
  }

  private synchronized JsonObject createDatabase(Request request) {
    Request input = request.object("DatabaseInput");
    String name = lower(input.name("Name"));
    if (databases.containsKey(name)) {
      throw ServiceException.alreadyExists("Database already exists: " + name);
    }
    databases.put(name, new Database(describe(input, name, clock)));
    return Json.object().build();
  }

  private synchronized JsonObject oneDatabase(Request request) {
    return Json.object().put("Database", database(request.name("Name")).description).build();
  }

  private synchronized JsonObject allDatabases(Request request) {
    return Pages.page(
        request,
        "DatabaseList",
        databases.values().stream().map(database -> database.description).toList(),
        PAGE);
  }

  private synchronized JsonObject updateDatabase(Request request) {
    Database database = database(request.name("Name"));
    database.description =
        new Members(describe(request.object("DatabaseInput"), lower(request.name("Name")), clock))
            .take(database.description, "CreateTime")
            .build();
    return Json.object().build();
  }

  private synchronized JsonObject deleteDatabase(Request request) {
    database(request.name("Name"));
    databases.remove(lower(request.name("Name")));
    return Json.object().build();
  }

  private synchronized JsonObject createTable(Request request) {
    Database database = database(request.name("DatabaseName"));
    Request input = request.object("TableInput");
    String name = lower(input.name("Name"));
    if (database.tables.containsKey(name)) {
      throw ServiceException.alreadyExists("Table already exists: " + name);
    }
    database.tables.put(name, new Table(describeTable(request, input)));
    return Json.object().build();
  }

  private synchronized JsonObject oneTable(Request request) {
    return Json.object().put("Table", table(request, request.name("Name")).description).build();
  }

  private synchronized JsonObject allTables(Request request) {
    Optional<Pattern> wanted = request.findText("Expression").map(Pattern::compile);
    return Pages.page(
        request,
        "TableList",
        database(request.name("DatabaseName")).tables.entrySet().stream()
            .filter(table -> wanted.isEmpty() || wanted.get().matcher(table.getKey()).matches())
            .map(table -> table.getValue().description)
            .toList(),
        PAGE);
  }

  private synchronized JsonObject updateTable(Request request) {
    Request input = request.object("TableInput");
    Table table = table(request, input.name("Name"));
    table.description =
        new Members(describeTable(request, input)).take(table.description, "CreateTime").build();
    return Json.object().build();
  }

  private synchronized JsonObject deleteTable(Request request) {
    table(request, request.name("Name"));
    database(request.name("DatabaseName")).tables.remove(lower(request.name("Name")));
    return Json.object().build();
  }

  private synchronized JsonObject createPartitions(Request request) {
    Table table = table(request, request.name("TableName"));
    List<JsonObject> errors = new ArrayList<>();
    for (Request input : request.objects("PartitionInputList")) {
      List<String> values = input.textList("Values");
      if (table.partitions.containsKey(values)) {
        errors.add(alreadyExists(values));
      } else {
        table.partitions.put(
            values,
            new Members(input.members())
                .put("DatabaseName", lower(request.name("DatabaseName")))
                .put("TableName", lower(request.name("TableName")))
                .put("CreationTime", clock.instant())
                .build());
      }
    }
    return Json.object().put("Errors", Json.array(errors)).build();
  }

  private static JsonObject alreadyExists(List<String> values) {
    JsonArray given = Json.array(values.toArray(String[]::new));
    return Json.object()
        .put("PartitionValues", given)
        .put(
            "ErrorDetail",
            Json.object()
                .put("ErrorCode", "AlreadyExistsException")
                .put("ErrorMessage", "Partition already exists.")
                .build())
        .build();
  }

  private synchronized JsonObject partitions(Request request) {
    List<JsonValue> all =
        List.copyOf(table(request, request.name("TableName")).partitions.values());
    return Pages.page(request, "Partitions", all, PARTITION_PAGE);
  }

  private JsonObject describeTable(Request request, Request input) {
    return new Members(describe(input, lower(input.name("Name")), clock))
        .put("DatabaseName", lower(request.name("DatabaseName")))
        .put("UpdateTime", clock.instant())
        .put("VersionId", "0")
        .build();
  }

  private static JsonObject describe(Request input, String name, Clock clock) {
    return new Members(input.members())
        .put("Name", name)
        .put("CreateTime", clock.instant())
        .put("CatalogId", Tags.ACCOUNT)
        .build();
  }

  private Database database(String name) {
    return Optional.ofNullable(databases.get(lower(name)))
        .orElseThrow(() -> ServiceException.notFound("Database " + lower(name) + " not found."));
  }

  private Table table(Request request, String name) {
    return Optional.ofNullable(database(request.name("DatabaseName")).tables.get(lower(name)))
        .orElseThrow(() -> ServiceException.notFound("Table " + lower(name) + " not found."));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static final class Database {

    private final Map<String, Table> tables = new TreeMap<>();
    private JsonObject description;

    Database(JsonObject description) {
      this.description = description;
    }
  }

  private static final class Table {

    private final Map<List<String>, JsonObject> partitions = new LinkedHashMap<>();
    private JsonObject description;

    Table(JsonObject description) {
      this.description = description;
    }
  }
}
