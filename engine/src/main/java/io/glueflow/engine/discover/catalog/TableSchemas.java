// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.catalog;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.Refusal;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Asks the Data Catalog for tables, each once. What it does not answer is unknown, and a problem to
 * tell, which is no error: a table may be made by then.
 */
public final class TableSchemas implements SchemaResolver {

  private static final String SESSION_DATABASE = "default";

  private final AwsClients clients;
  private final Map<String, Schema> known = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private boolean answering = true;

  public TableSchemas(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public Schema table(TableName table) {
    // a catalog that is named is one of Spark's own, which settings of the job define
    return table.database().contains(".")
        ? Schema.UNKNOWN
        : known.computeIfAbsent(table.key(), key -> asked(table));
  }

  /** What could not be found out. */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  private Schema asked(TableName name) {
    if (!answering) {
      return Schema.UNKNOWN;
    }
    String database = lower(name.database().isEmpty() ? SESSION_DATABASE : name.database());
    String table = lower(name.table());
    AwsCall call = AwsCall.glue("GetTable", "table/" + database + "/" + table);
    try {
      return CatalogTable.schema(
          AwsProblems.answered(
              () ->
                  clients
                      .glue()
                      .getTable(request -> request.databaseName(database).name(table))
                      .table()));
    } catch (AwsServiceException e) {
      answering = AwsProblems.refusalOf(e) == Refusal.OTHER;
      tell(name, AwsProblems.of(e, call));
    } catch (SdkException e) {
      answering = false;
      tell(name, AwsProblems.of(e, call));
    } catch (DiagnosticException e) {
      answering = false;
      e.diagnostics().forEach(problem -> tell(name, problem));
    }
    return Schema.UNKNOWN;
  }

  private void tell(TableName table, Diagnostic problem) {
    problems.add(
        new Diagnostic(
            problem.code(),
            Severity.WARNING,
            problem.location(),
            "",
            "the columns of table '" + table + "' are not known: " + problem.message(),
            problem.hint()));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
