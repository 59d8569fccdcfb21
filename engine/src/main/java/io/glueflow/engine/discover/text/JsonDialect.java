// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.glueflow.engine.discover.source.ReadOptions;
import io.glueflow.engine.discover.source.UnknownSourceException;
import java.util.List;
import java.util.Locale;

/**
 * How JSON is read, from the options of Spark's reader.
 *
 * @param multiLine whether a file is one document
 * @param allStrings whether scalar values are STRING
 * @param mode what becomes of records that cannot be read, in upper case
 * @param badRecordColumn the column that holds them
 */
record JsonDialect(boolean multiLine, boolean allStrings, String mode, String badRecordColumn) {

  private static final List<String> NOT_FOLLOWED =
      List.of(
          "lineSep",
          "samplingRatio",
          "prefersDecimal",
          "inferTimestamp",
          "dropFieldIfAllNull",
          "allowComments",
          "allowUnquotedFieldNames",
          "allowSingleQuotes",
          "allowNumericLeadingZeros",
          "allowNonNumericNumbers",
          "allowBackslashEscapingAnyCharacter",
          "allowUnquotedControlChars");

  static JsonDialect of(ReadOptions options, String badRecordColumn) throws UnknownSourceException {
    options.refuse(NOT_FOLLOWED);
    String encoding = options.get("encoding", options.get("charset", "UTF-8"));
    if (!encoding.equalsIgnoreCase("UTF-8")) {
      throw new UnknownSourceException("the encoding " + encoding + " is not followed");
    }
    return new JsonDialect(
        options.isOn("multiLine"),
        options.isOn("primitivesAsString"),
        options.get("mode", "PERMISSIVE").toUpperCase(Locale.ROOT),
        badRecordColumn.isEmpty()
            ? options.get("columnNameOfCorruptRecord", "_corrupt_record")
            : badRecordColumn);
  }

  /** Makes parsers that allow what Spark's do unless told otherwise. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build())
        .build();
  }
}
