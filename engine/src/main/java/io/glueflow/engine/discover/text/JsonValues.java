// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The types of JSON values, one after the other, by Spark's rules. */
final class JsonValues {

  private static final int MOST_DIGITS = 38;

  private final boolean allStrings;

  JsonValues(JsonDialect dialect) {
    allStrings = dialect.allStrings();
  }

  /** The type of the value whose first token the parser is at. */
  DataType type(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      return DataType.Simple.VOID;
    }
    return switch (token) {
      case VALUE_STRING -> json.getTextLength() < 1 ? DataType.Simple.VOID : DataType.Simple.STRING;
      case START_OBJECT -> struct(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          allStrings ? DataType.Simple.STRING : number(json);
      case VALUE_TRUE, VALUE_FALSE -> allStrings ? DataType.Simple.STRING : DataType.Simple.BOOLEAN;
      default -> DataType.Simple.VOID;
    };
  }

  private DataType struct(JsonParser json) throws IOException {
    List<Column> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      requireMore(json);
      String name = json.currentName();
      if (!names.add(name)) {
        throw new UnknownSourceException("an object has the field " + name + " twice");
      }
      json.nextToken();
      fields.add(Column.of(name, type(json)));
    }
    return JsonTypes.struct(fields);
  }

  private DataType array(JsonParser json) throws IOException {
    DataType element = DataType.Simple.VOID;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      requireMore(json);
      element = JsonTypes.common(element, type(json));
    }
    return new DataType.Array(element);
  }

  /** Spark's parser ends such a value where the text ends; where it then goes on is its own. */
  private static void requireMore(JsonParser json) throws UnknownSourceException {
    if (json.currentToken() == null) {
      throw new UnknownSourceException("a value has no end");
    }
  }

  private static DataType number(JsonParser json) throws IOException {
    return switch (json.getNumberType()) {
      case INT, LONG -> DataType.Simple.LONG;
      case FLOAT, DOUBLE -> DataType.Simple.DOUBLE;
      case BIG_INTEGER, BIG_DECIMAL -> {
        BigDecimal value = json.getDecimalValue();
        int digits = Math.max(value.precision(), value.scale());
        yield digits <= MOST_DIGITS
            ? new DataType.Decimal(digits, value.scale())
            : DataType.Simple.DOUBLE;
      }
    };
  }
}
