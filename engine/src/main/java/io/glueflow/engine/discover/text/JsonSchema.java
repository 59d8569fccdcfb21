// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.glueflow.engine.discover.source.ReadOptions;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The columns of JSON files, from all of their values. Of large files only some are looked at. */
public final class JsonSchema {

  private static final int MOST_BYTES = 1 << 20;

  private final JsonDialect dialect;
  private final JsonValues values;
  private final JsonFactory factory = JsonDialect.factory();
  private DataType root = JsonTypes.NOTHING;
  private boolean whole = true;
  private int bytesLeft = MOST_BYTES;

  private JsonSchema(JsonDialect dialect) {
    this.dialect = dialect;
    this.values = new JsonValues(dialect);
  }

  /**
   * The schema that Spark finds; open, with types unknown, when not all values were looked at.
   *
   * @param badRecordColumn the column that holds records which cannot be read; empty for the usual
   */
  public static Schema of(List<Path> files, ReadOptions options, String badRecordColumn)
      throws IOException {
    JsonSchema schema = new JsonSchema(JsonDialect.of(options, badRecordColumn));
    for (Path file : files) {
      schema.add(file);
    }
    return schema.settled();
  }

  private void add(Path file) throws IOException {
    if (bytesLeft == 0) {
      whole = false;
      return;
    }
    TextFile text = TextFile.read(file, bytesLeft);
    if (!text.isWhole()) {
      whole = false;
      bytesLeft = 0;
    }
    if (!dialect.multiLine()) {
      for (byte[] line : text.lines()) {
        add(factory.createParser(line));
      }
    } else if (text.isWhole()) {
      try (InputStream in = text.stream()) {
        add(factory.createParser(in));
      }
    }
    bytesLeft -= text.isWhole() ? text.size() : 0;
  }

  private void add(JsonParser parser) throws IOException {
    DataType type;
    try (parser) {
      parser.nextToken();
      type = values.type(parser);
    } catch (StreamConstraintsException e) {
      throw new UnknownSourceException("a record is too large, or too deep");
    } catch (JsonProcessingException e) {
      if (dialect.mode().equals("FAILFAST")) {
        throw new UnknownSourceException("a record cannot be read");
      }
      if (dialect.mode().equals("DROPMALFORMED")) {
        return;
      }
      type =
          JsonTypes.struct(List.of(Column.of(dialect.badRecordColumn(), DataType.Simple.STRING)));
    }
    root = withRecord(root, type);
  }

  /** Records are structs, or arrays of them; anything else cannot be read. */
  private DataType withRecord(DataType sum, DataType record) throws UnknownSourceException {
    if (record instanceof DataType.Array array) {
      return withRecord(sum, array.element());
    }
    if (record instanceof DataType.Struct || record == DataType.Simple.VOID) {
      return JsonTypes.common(sum, record);
    }
    return switch (dialect.mode()) {
      case "PERMISSIVE" ->
          JsonTypes.common(
              sum,
              JsonTypes.struct(
                  List.of(Column.of(dialect.badRecordColumn(), DataType.Simple.STRING))));
      case "DROPMALFORMED" -> sum;
      default -> throw new UnknownSourceException("a record cannot be read");
    };
  }

  private Schema settled() throws UnknownSourceException {
    Schema found =
        JsonTypes.settled(root).orElse(JsonTypes.NOTHING) instanceof DataType.Struct struct
            ? struct.fields()
            : Schema.of(List.of());
    if (whole && found.columns().isEmpty()) {
      throw new UnknownSourceException("there are no columns");
    }
    if (whole) {
      return found;
    }
    return new Schema(
        found.columns().stream().map(c -> Column.of(c.name(), DataType.UNKNOWN)).toList(), true);
  }
}
