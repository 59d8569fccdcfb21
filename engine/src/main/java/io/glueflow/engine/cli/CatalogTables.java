// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.discover.catalog.TableSchemas;
import io.glueflow.engine.imports.Document;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.operation.SchemaResolver;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** The tables of the Data Catalog that the settings around a workflow lead to. */
final class CatalogTables implements AutoCloseable {

  private final GlueSession session;
  private final TableSchemas schemas;

  private CatalogTables(GlueSession session) {
    this.session = session;
    this.schemas = new TableSchemas(session.clients());
  }

  /**
   * Those of a document.
   *
   * @throws DiagnosticException when the settings are not valid
   */
  static CatalogTables of(
      CommandLine line, String name, Diagnosed<Document> document, WorkflowFiles files)
      throws UsageException {
    JsonObject job =
        document
            .value()
            .map(found -> found.workflow().job())
            .orElseGet(() -> Json.object().build());
    return new CatalogTables(GlueSession.around(line, WorkflowFiles.folder(name), job, files));
  }

  SchemaResolver schemas() {
    return schemas;
  }

  /** What could not be found out. */
  List<Diagnostic> problems() {
    return schemas.problems();
  }

  @Override
  public void close() {
    session.close();
  }
}
