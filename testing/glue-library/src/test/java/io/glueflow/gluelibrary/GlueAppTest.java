// SPDX-License-Identifier: Apache-2.0
package io.glueflow.gluelibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.GlueArguments;
import io.glueflow.model.run.GlueRun;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Scala main class, compiled as Glue compiles it, runs workflows with the stand-in library. */
class GlueAppTest {

  private static final String PASSWORD = "s3cr3t-of-the-shop";

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private StandInService glue;

  @BeforeEach
  void start() throws IOException {
    SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
    Files.writeString(folder.resolve("orders.csv"), "id,region\n1,N\n2,S\n3,N\n");
    glue = new StandInService();
    glue.put(
        "GetConnection",
        "shop-db",
        """
        {"Connection": {"Name": "shop-db", "ConnectionProperties": {
          "JDBC_CONNECTION_URL": "jdbc:postgresql://db:5432/shop",
          "USERNAME": "reader", "PASSWORD": "%s"}}}"""
            .formatted(PASSWORD));
  }

  @AfterEach
  void stop() {
    glue.close();
  }

  @Test
  void runsAWorkflowAndWritesItsReport() throws Exception {
    Throwable failure = run(document("", filter("region = 'N'"), write("some")), "token-1");

    assertThat(failure).isNull();
    RunReport report = report("token-1");
    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(folder.resolve("data/some/_SUCCESS")).exists();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("node 'out' started", "node 'out' succeeded", ", 2 rows")
        .contains("run succeeded, report: " + folder.toUri());
  }

  @Test
  void aRunWithoutTokenReportsUnderTheIdOfTheJobRun() throws Exception {
    Throwable failure = run(document("", filter("true"), write("some")), "");

    assertThat(failure).isNull();
    assertThat(report("jr_1").state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void refusesADocumentThatIsNotTheSubmittedOne() throws Exception {
    Path document = document("", filter("true"), write("some"));
    List<String> arguments = arguments(document, "token-1");
    Files.writeString(document, " ", StandardOpenOption.APPEND);

    Throwable failure = main(arguments);

    assertThat(failure).hasMessageContaining("GF716").hasMessageContaining("submit the workflow");
    RunReport report = report("token-1");
    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(report.problems().get(0).code()).isEqualTo(DiagnosticCode.DOCUMENT_CHANGED);
    assertThat(folder.resolve("data/some")).doesNotExist();
  }

  @Test
  void saysWhichDocumentIsNotThere() throws Exception {
    Path document = document("", filter("true"), write("some"));
    List<String> arguments = arguments(document, "token-1");
    Files.delete(document);

    assertThat(main(arguments)).hasMessageContaining("there is no workflow document at file:");
    assertThat(report("token-1").problems().get(0).code())
        .isEqualTo(DiagnosticCode.UNREADABLE_FILE);
  }

  @Test
  void saysWhichArgumentIsMissing() {
    Throwable failure = main(List.of("--JOB_NAME", "job", "--JOB_RUN_ID", "jr_1"));

    assertThat(failure).hasMessageContaining("argument --glueflow-workflow is missing");
  }

  @Test
  void reportsAnInvalidWorkflow() throws Exception {
    Throwable failure =
        run(document("", filter("true").replace("orders", "order"), write("some")), "token-1");

    assertThat(failure)
        .hasMessageContaining("workflow.json:3:")
        .hasMessageContaining("node 'some'")
        .hasMessageContaining("did you mean 'orders'?");
    assertThat(report("token-1").state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void aFailingNodeFailsTheJobAndIsReported() throws Exception {
    Throwable failure =
        run(document("", filter("raise_error('no ' || region) IS NULL"), write("x")), "token-1");

    assertThat(failure)
        .hasMessageContaining("workflow.json:4:")
        .hasMessageContaining("node 'out': no N")
        .hasMessageContaining("report: " + folder.toUri());
    assertThat(failure.getStackTrace()).isEmpty();
    assertThat(report("token-1").state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void secretsOfConnectionsAreShownNowhere() throws Exception {
    String shown =
        "concat('${secret:shop-db/password}', region) = 'x' OR raise_error("
            + "'${secret:shop-db/user} ${secret:shop-db/url} ${secret:shop-db/password}') IS NULL";

    Throwable failure = run(document("", filter(shown), write("x")), "token-1");

    assertThat(failure).hasMessageContaining("node 'out'");
    String report = Files.readString(folder.resolve("runs/token-1/report.json"));
    assertThat(List.of(failure.getMessage(), report, printed.toString(StandardCharsets.UTF_8)))
        .noneMatch(text -> text.contains(PASSWORD))
        .anyMatch(text -> text.contains("***"));
  }

  @Test
  void saysWhichConnectionIsNotThere() throws Exception {
    Throwable failure =
        run(document("", filter("region = '${secret:other/password}'"), write("x")), "token-1");

    assertThat(failure)
        .hasMessageContaining("GF713")
        .hasMessageContaining("there is no connection 'other' with a password");
  }

  @Test
  void aParameterCanStandForASecret() throws Exception {
    parameters.put("mark", "${secret:shop-db/password}");
    Throwable failure =
        run(
            document(
                "\"parameters\": {\"mark\": {\"type\": \"string\"}}, ",
                filter("region <> ${mark}"),
                write("x")),
            "token-1");

    assertThat(failure).isNull();
    assertThat(report("token-1").parameters()).containsEntry("mark", "***");
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(PASSWORD);
  }

  @Test
  void newRowsOfATableComeFromTheLibrary() throws Exception {
    Files.createDirectories(folder.resolve("table/day=mo"));
    Files.createDirectories(folder.resolve("table/day=tu"));
    Files.writeString(folder.resolve("table/day=mo/a.csv"), "id;region\n1;N\n");
    Files.writeString(folder.resolve("table/day=tu/a.csv"), "id;region\n2;S\n3;N\n");
    glue.put(
        "GetTable",
        "sales",
        """
        {"Table": {"DatabaseName": "shop", "Name": "sales", "CreateTime": 1.0,
          "Parameters": {"classification": "csv", "skip.header.line.count": "1"},
          "PartitionKeys": [{"Name": "day", "Type": "string"}],
          "StorageDescriptor": {"Location": "%s",
            "Columns": [{"Name": "id", "Type": "int"}, {"Name": "region", "Type": "string"}],
            "SerdeInfo": {"Parameters": {"field.delim": ";"}}}}}"""
            .formatted(folder.resolve("table").toUri()));
    String read =
        "{\"id\": \"new\", \"type\": \"read-table\", \"database\": \"shop\", \"table\": \"sales\","
            + " \"bookmark\": true, \"partition-predicate\": \"day = 'tu'\"}";

    Throwable failure =
        run(
            document("", read, filter("region = 'N'").replace("orders", "new"), write("some")),
            "token-1");

    assertThat(failure).isNull();
    assertThat(
            SparkSession.active()
                .read()
                .parquet(folder.resolve("data/some").toString())
                .collectAsList())
        .extracting(Object::toString)
        .containsExactly("[3,N,tu]");
  }

  private Path document(String declarations, String... nodes) throws IOException {
    String read =
        "{\"id\": \"orders\", \"type\": \"read-csv\", \"path\": \""
            + folder.resolve("orders.csv")
            + "\", \"schema\": \"id INT, region STRING\"}";
    return Files.writeString(
        folder.resolve("submitted.json"),
        "{\"glueflow\": 1, \"name\": \"test\", "
            + declarations
            + "\"nodes\": [\n"
            + read
            + ",\n"
            + String.join(",\n", nodes)
            + "]}");
  }

  private static String filter(String condition) {
    return "{\"id\": \"some\", \"type\": \"filter\", \"input\": \"orders\", \"condition\": \""
        + condition
        + "\"}";
  }

  private static String write(String path) {
    return "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \"some\", \"path\": \""
        + path
        + "\"}";
  }

  private Throwable run(Path document, String token) throws Exception {
    return main(arguments(document, token));
  }

  private List<String> arguments(Path document, String token) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(document));
    GlueRun run =
        new GlueRun(
            document.toUri().toString(),
            HexFormat.of().formatHex(digest),
            "workflow.json",
            token,
            folder.resolve("runs").toUri().toString(),
            folder.resolve("data").toUri().toString(),
            parameters,
            3);
    List<String> arguments = new ArrayList<>(List.of("--JOB_NAME", "job", "--JOB_RUN_ID", "jr_1"));
    GlueArguments.write(run).forEach((name, value) -> arguments.addAll(List.of(name, value)));
    return arguments;
  }

  private Throwable main(List<String> arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(captured);
    System.setErr(captured);
    try {
      return catchThrowable(() -> callMain(arguments.toArray(String[]::new)));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** As Glue calls it: by name, because a class without a package cannot be imported. */
  private static void callMain(String[] arguments) throws Throwable {
    try {
      Class.forName("GlueApp").getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private RunReport report(String key) throws IOException {
    Path file = folder.resolve("runs").resolve(key).resolve("report.json");
    return RunReportCodec.read(Files.readString(file), file.toString());
  }
}
