// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteTable;
import java.util.Optional;

/** What operations read and write outside of a workflow. */
final class Datasets {

  private Datasets() {}

  static Optional<Dataset> of(Operation operation) {
    if (operation instanceof Read read) {
      return Optional.of(new Dataset(read.format(), String.join(", ", read.paths())));
    }
    if (operation instanceof ReadTable read) {
      return Optional.of(new Dataset("table", read.table().toString()));
    }
    if (operation instanceof ReadJdbc read) {
      String what = read.table().isEmpty() ? "(a query)" : read.table();
      return Optional.of(new Dataset("jdbc", read.connection() + "/" + what));
    }
    if (operation instanceof Write write) {
      return Optional.of(new Dataset(write.format(), write.path()));
    }
    if (operation instanceof WriteTable write) {
      return Optional.of(new Dataset("table", write.table().toString()));
    }
    if (operation instanceof WriteJdbc write) {
      return Optional.of(new Dataset("jdbc", write.connection() + "/" + write.table()));
    }
    return Optional.empty();
  }
}
