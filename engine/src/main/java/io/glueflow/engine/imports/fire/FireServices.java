// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.HashMap;
import java.util.Map;

/** Nodes that need what only Fire, or another system, has. */
final class FireServices {

  private static final String FILES = "put the data into files, and use a read or write node";
  private static final String SQL = "write what it does as a sql node";

  private FireServices() {}

  static Map<String, FireNodeMapper> mappers() {
    Map<String, FireNodeMapper> all = new HashMap<>();
    readers(all);
    all.put("fire.nodes.save.NodeReadJDBC", FireJdbc::readTable);
    writers(all);
    changes(all);
    code(all);
    control(all);
    return all;
  }

  private static void put(
      Map<String, FireNodeMapper> all, String nodeClass, String reason, String hint) {
    all.put("fire.nodes." + nodeClass, (node, mapping) -> mapping.unsupported(reason, hint));
  }

  private static void readers(Map<String, FireNodeMapper> all) {
    String excel = "it reads Excel files";
    String asCsv = "save the sheets as CSV, and read them with read-csv";
    put(all, "dataset.NodeDatasetExcel", excel, asCsv);
    put(all, "dataset.NodeDatasetExcelAdvanced", excel, asCsv);
    put(
        all,
        "dataset.NodeDatasetCreate",
        "it makes up rows with nine columns of its own",
        "write the rows that you need as an inline node");
    String increment = "Fire remembers how far it has read a table";
    String where = "read the table with a condition on a parameter, and give that with each run";
    put(all, "dataset.NodeAutoIncrement", increment, where);
    put(all, "dataset.NodeDBIncrementalIngestion", increment, where);
    put(all, "etl.NodeHiveIncremental", increment, where);
    put(all, "dynamodb.NodeReadDynamoDB", "it reads from DynamoDB", FILES);
    put(
        all,
        "structuredstreaming.NodeStructuredStreamingKafka",
        "it reads a stream, and workflows here work on data at rest",
        "land the stream as files, and read those");
    put(
        all,
        "etl.NodeParseXMLColumn",
        "it parses XML inside a column",
        "put the XML into files, and read them with read-xml");
  }

  private static void writers(Map<String, FireNodeMapper> all) {
    put(all, "save.NodeSaveExcel", "it writes Excel files", "write a CSV file with write-csv");
    put(all, "save.NodeUpdateJDBC", "it updates rows of a database", FILES);
    put(all, "save.NodeUpsertJDBC", "it updates and adds rows of a database", FILES);
    put(all, "save.NodeKafkaProducer", "it writes to Kafka", FILES);
    put(all, "dynamodb.NodeSaveDynamoDB", "it writes to DynamoDB", FILES);
  }

  private static void changes(Map<String, FireNodeMapper> all) {
    String merge = "merge the rows with a merge node, and write the result";
    put(all, "etl.NodeDeltaMerge", "it changes a Delta table", merge);
    put(all, "etl.NodeSCDType2DeltaMerge", "it keeps the history of a Delta table", merge);
    put(all, "etl.NodeCDCUsingFullTableMerge", "it changes a table of a catalog", merge);
    put(
        all,
        "etl.NodeSaveWatermark",
        "it remembers how far a table was read",
        "give a parameter with each run");
  }

  private static void code(Map<String, FireNodeMapper> all) {
    put(all, "etl.NodeRunHiveQL", "it runs statements in Hive", SQL);
    put(all, "etl.NodeShellCommand", "it runs shell commands", "run them before or after");
  }

  private static void control(Map<String, FireNodeMapper> all) {
    put(
        all,
        "etl.NodeAssert",
        "its expression is about variables that other nodes compute while they run",
        "write the condition as a sql node over the rows");
    put(
        all,
        "etl.NodeDistinctValuesLoop",
        "it runs what follows once for each value",
        "group by the column, or run the workflow once for each value of a parameter");
    put(
        all,
        "etl.NodeGenerateRows",
        "it makes rows in a loop",
        "write a sql node with explode(sequence(…))");
    put(
        all,
        "etl.NodeDynamicSelect",
        "it chooses columns by a condition that is known only when it runs",
        "write a select node that names the columns");
    put(
        all,
        "util.NodeExecuteWorkflow",
        "it starts another workflow",
        "start that workflow after this one");
    put(
        all,
        "util.NodeRestClient",
        "it calls a web service",
        "call the service outside, and read its answers as files");
  }
}
