// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.List;

/**
 * What a workflow reads and writes.
 *
 * @param data places in S3
 * @param drafts where single files are written to before they are moved to their place
 * @param tables tables of the Data Catalog
 * @param inputs the parameters of which values are asked for at the deployment
 */
record WorkflowAccess(
    List<Data> data, List<DataPath> drafts, List<Table> tables, List<DeploymentInput> inputs) {

  /** A place in S3, and whether it is written to. */
  record Data(DataPath path, boolean written) {}

  /**
   * A table.
   *
   * @param database its database
   * @param name its name
   * @param written whether rows are written to it
   * @param replaced whether it may be made anew
   */
  record Table(DeployedText database, DeployedText name, boolean written, boolean replaced) {}

  WorkflowAccess {
    data = List.copyOf(data);
    drafts = List.copyOf(drafts);
    tables = List.copyOf(tables);
    inputs = List.copyOf(inputs);
  }
}
