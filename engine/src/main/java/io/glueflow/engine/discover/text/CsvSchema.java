// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.engine.discover.source.ReadOptions;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of CSV files: their names from the first record, their types from all when asked. */
public final class CsvSchema {

  private static final int HEAD_BYTES = 64 << 10;
  private static final int MOST_BYTES = 1 << 20;

  private final CsvDialect dialect;
  private final ReadOptions options;
  private final boolean inferring;

  private CsvSchema(ReadOptions options) throws UnknownSourceException {
    this.options = options;
    this.dialect = CsvDialect.of(options);
    this.inferring = options.isOn("inferSchema");
    if (inferring) {
      options.refuse(List.of("samplingRatio", "preferDate"));
    }
  }

  /**
   * The schema that Spark finds.
   *
   * @throws UnknownSourceException when files do not agree: which of them it looks at is open
   */
  public static Schema of(List<Path> files, ReadOptions options) throws IOException {
    CsvSchema schema = new CsvSchema(options);
    List<String> names = List.of();
    for (Path file : files) {
      List<String> these = schema.names(file);
      if (!names.isEmpty() && !these.isEmpty() && !names.equals(these)) {
        throw new UnknownSourceException("files have different columns");
      }
      names = these.isEmpty() ? names : these;
    }
    if (names.isEmpty()) {
      throw new UnknownSourceException("the files are empty");
    }
    return schema.inferring ? schema.inferred(files, names) : all(names, DataType.Simple.STRING);
  }

  private static Schema all(List<String> names, DataType type) {
    return Schema.of(names.stream().map(name -> Column.of(name, type)).toList());
  }

  /** The names that a file has; none when it is empty. */
  private List<String> names(Path file) throws IOException {
    TextFile head = TextFile.read(file, HEAD_BYTES);
    Optional<List<String>> first = dialect.multiLine() ? firstRecord(head) : firstLine(head);
    if (first.isEmpty() && !head.isWhole()) {
      throw new UnknownSourceException("the first line is too long");
    }
    return first.map(record -> CsvHeader.names(dialect, record)).orElse(List.of());
  }

  private Optional<List<String>> firstLine(TextFile head) throws UnknownSourceException {
    for (byte[] bytes : head.lines()) {
      String line = new String(bytes, dialect.charset());
      if (isData(line)) {
        return Optional.of(CsvRecords.values(dialect, line));
      }
    }
    return Optional.empty();
  }

  private Optional<List<String>> firstRecord(TextFile head) throws UnknownSourceException {
    return new CsvRecords(dialect, head.text(dialect.charset())).next();
  }

  private boolean isData(String line) {
    boolean comment = dialect.comment() != '\0' && line.indexOf(dialect.comment()) == 0;
    return !comment && !line.isBlank();
  }

  /** The order in which Spark reads several files, and parts of large ones, is its own. */
  private Schema inferred(List<Path> files, List<String> names) throws IOException {
    TextFile file = TextFile.read(files.get(0), MOST_BYTES);
    if (files.size() > 1 || !file.isWhole()) {
      return all(names, DataType.UNKNOWN);
    }
    List<CsvValueType> types = new ArrayList<>();
    names.forEach(name -> types.add(new CsvValueType(options)));
    try {
      addValues(file, types);
    } catch (UnknownSourceException e) {
      return all(names, DataType.UNKNOWN); // the header itself could be read
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(Column.of(names.get(i), types.get(i).type()));
    }
    return Schema.of(columns);
  }

  private void addValues(TextFile file, List<CsvValueType> types) throws UnknownSourceException {
    if (dialect.multiLine()) {
      CsvRecords records = new CsvRecords(dialect, file.text(dialect.charset()));
      Optional<List<String>> record = records.next();
      if (dialect.header()) {
        record = records.next();
      }
      for (; record.isPresent(); record = records.next()) {
        add(record.get(), types);
      }
      return;
    }
    String header = null;
    for (byte[] bytes : file.lines()) {
      String line = new String(bytes, dialect.charset());
      if (!isData(line)) {
        continue;
      }
      header = header == null ? line : header;
      // Spark leaves out whatever line is the same as the first
      if (!dialect.header() || !line.equals(header)) {
        add(CsvRecords.values(dialect, line), types);
      }
    }
  }

  private void add(List<String> values, List<CsvValueType> types) {
    for (int i = 0; i < Math.min(values.size(), types.size()); i++) {
      String value = values.get(i);
      if (!value.isEmpty() && !value.equals(dialect.nullValue())) {
        types.get(i).add(value);
      }
    }
  }
}
