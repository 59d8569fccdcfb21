// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.SparkLine;
import java.util.Map;

/** Relations that texts of tests name, and the SQL that they are in. */
final class Samples {

  static final SparkSql SQL = SparkSql.of(SparkLine.SPARK_3_5, false);

  static final Schema ORDERS =
      schema(
          """
          id BIGINT NOT NULL, customer BIGINT, amount DECIMAL(12,2), status STRING, region STRING,
          day DATE, ts TIMESTAMP, quantity INT, price DOUBLE, active BOOLEAN, tags ARRAY<STRING>,
          items ARRAY<STRUCT<sku: STRING, price: DOUBLE, quantity: INT>>,
          address STRUCT<city: STRING, zip: STRING>, labels MAP<STRING, INT>,
          code VARCHAR(3) NOT NULL, bin BINARY
          """);

  static final Schema CUSTOMERS = schema("id BIGINT NOT NULL, name STRING, region STRING NOT NULL");

  static final Map<String, Schema> VIEWS = Map.of("orders", ORDERS, "customers", CUSTOMERS);

  private Samples() {}

  static Schema schema(String ddl) {
    try {
      return DdlParser.parseSchema(ddl);
    } catch (DdlException e) {
      throw new IllegalArgumentException("Cannot read " + ddl, e);
    }
  }
}
