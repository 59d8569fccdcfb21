// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.SortedRows;
import java.util.List;

/** Operations that rows go to. */
final class WriteFragments {

  private WriteFragments() {}

  static Fragment print(Print print, StepInput input) {
    Language language = input.coder().language();
    return Fragment.of("print")
        .with("rows", language.number(print.rows()))
        .with("truncates", print.truncate() > 0)
        .with("truncate", language.number(print.truncate()));
  }

  static Fragment write(Write write, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    boolean single = !write.files().fileName().isEmpty();
    int files = single ? 1 : write.files().files();
    boolean sorted = SortedRows.isSorted(input.step().inputs().get(0));
    List<String> partitions =
        sorted || write.partitionBy().isEmpty() ? List.of() : coder.columns(write.partitionBy());
    Fragment fragment =
        Fragment.of(single ? "write-single-file" : "write")
            .with("cuts", files > 0)
            .with("sorted", sorted)
            .with("files", language.number(files))
            .with("by", partitions)
            .with("format", language.string(write.format()))
            .with("options", coder.options(write.format(), write.options()))
            .with("partitioned", !write.partitionBy().isEmpty())
            .with("partitionBy", coder.arguments(coder.names(write.partitionBy())))
            .with("replacesPartitions", write.mode() == WriteMode.OVERWRITE_PARTITIONS)
            .with("limitsRecords", write.files().maxRecordsPerFile() > 0)
            .with("maxRecords", language.number(write.files().maxRecordsPerFile()))
            .with("mode", language.string(saveMode(write.mode())))
            .with("changesMode", write.mode() != WriteMode.ERROR)
            .with("frame", input.frames().get(0))
            .with("fileName", coder.text(write.files().fileName()))
            .with("anywhere", write.path().isEmpty())
            .with("path", write.path().isEmpty() ? "" : coder.path(write.path()));
    return single ? fragment.calling("write-single-file") : fragment;
  }

  static Fragment writeTable(WriteTable write, StepInput input) {
    Coder coder = input.coder();
    Fragment fragment =
        Fragment.of(write.mode() == WriteMode.APPEND ? "write-table-append" : "write-table")
            .with("table", coder.sql(write.table().sql()))
            .with("mode", coder.language().string(saveMode(write.mode())))
            .with("changesMode", write.mode() != WriteMode.ERROR)
            .with("frame", input.frames().get(0))
            .with("chosen", !write.format().isEmpty())
            .with("format", coder.text(write.format()))
            .with("options", coder.options("", write.options()))
            .with("placed", !write.path().isEmpty())
            .with("path", write.path().isEmpty() ? "" : coder.path(write.path()))
            .with("partitioned", !write.partitionBy().isEmpty())
            .with("partitionBy", coder.arguments(coder.names(write.partitionBy())))
            .with("updatesCatalog", coder.language().bool(write.updateCatalog()));
    return write.mode() == WriteMode.APPEND ? fragment.calling("append-to-table") : fragment;
  }

  static Fragment writeJdbc(WriteJdbc write, StepInput input) {
    Coder coder = input.coder();
    String connection = coder.connection(write.connection());
    Fragment fragment =
        Fragment.of("write-jdbc")
            .with("connection", connection)
            .with("source", DatabaseTable.of(write.table(), connection, coder))
            .with("options", coder.options("jdbc", write.options()))
            .with("mode", coder.language().string(saveMode(write.mode())))
            .with("changesMode", write.mode() != WriteMode.ERROR);
    return DatabaseTable.isQuoted(write.table()) ? fragment.calling("database-table") : fragment;
  }

  private static String saveMode(WriteMode mode) {
    return switch (mode) {
      case ERROR -> "errorifexists";
      case APPEND -> "append";
      case OVERWRITE, OVERWRITE_PARTITIONS -> "overwrite";
      case IGNORE -> "ignore";
      case UPSERT -> throw new IllegalStateException("Cannot generate an upsert");
    };
  }
}
