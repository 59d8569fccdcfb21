// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import io.glueflow.sql.grammar.SqlBaseLexer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that mean something in Spark's SQL.
 *
 * <p>The lexer knows them too, but it takes as long to load as a small workflow to check.
 */
final class Words {

  /** In the order of their kinds, from ADD on. */
  private static final String ALL =
      """
      ADD AFTER ALL ALTER ALWAYS ANALYZE AND ANTI ANY ANY_VALUE ARCHIVE ARRAY AS ASC AT \
      AUTHORIZATION BETWEEN BIGINT BINARY BOOLEAN BOTH BUCKET BUCKETS BY BYTE CACHE CASCADE CASE \
      CAST CATALOG CATALOGS CHANGE CHAR CHARACTER CHECK CLEAR CLUSTER CLUSTERED CODEGEN COLLATE \
      COLLECTION COLUMN COLUMNS COMMENT COMMIT COMPACT COMPACTIONS COMPUTE CONCATENATE CONSTRAINT \
      COST CREATE CROSS CUBE CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DAY \
      DAYS DAYOFYEAR DATA DATE DATABASE DATABASES DATEADD DATE_ADD DATEDIFF DATE_DIFF DBPROPERTIES \
      DEC DECIMAL DEFAULT DEFINED DELETE DELIMITED DESC DESCRIBE DFS DIRECTORIES DIRECTORY \
      DISTINCT DISTRIBUTE DIV DOUBLE DROP ELSE END ESCAPE ESCAPED EXCEPT EXCHANGE EXCLUDE EXISTS \
      EXPLAIN EXPORT EXTENDED EXTERNAL EXTRACT FALSE FETCH FIELDS FILTER FILEFORMAT FIRST FLOAT \
      FOLLOWING FOR FOREIGN FORMAT FORMATTED FROM FULL FUNCTION FUNCTIONS GENERATED GLOBAL GRANT \
      GROUP GROUPING HAVING X HOUR HOURS IDENTIFIER IF IGNORE IMPORT IN INCLUDE INDEX INDEXES \
      INNER INPATH INPUTFORMAT INSERT INTERSECT INTERVAL INT INTEGER INTO IS ITEMS JOIN KEYS LAST \
      LATERAL LAZY LEADING LEFT LIKE ILIKE LIMIT LINES LIST LOAD LOCAL LOCATION LOCK LOCKS LOGICAL \
      LONG MACRO MAP MATCHED MERGE MICROSECOND MICROSECONDS MILLISECOND MILLISECONDS MINUTE \
      MINUTES MONTH MONTHS MSCK NAME NAMESPACE NAMESPACES NANOSECOND NANOSECONDS NATURAL NO NOT \
      NULL NULLS NUMERIC OF OFFSET ON ONLY OPTION OPTIONS OR ORDER OUT OUTER OUTPUTFORMAT OVER \
      OVERLAPS OVERLAY OVERWRITE PARTITION PARTITIONED PARTITIONS PERCENTILE_CONT PERCENTILE_DISC \
      PERCENT PIVOT PLACING POSITION PRECEDING PRIMARY PRINCIPALS PROPERTIES PURGE QUARTER QUERY \
      RANGE REAL RECORDREADER RECORDWRITER RECOVER REDUCE REFERENCES REFRESH RENAME REPAIR \
      REPEATABLE REPLACE RESET RESPECT RESTRICT REVOKE RIGHT RLIKE ROLE ROLES ROLLBACK ROLLUP ROW \
      ROWS SECOND SECONDS SCHEMA SCHEMAS SELECT SEMI SEPARATED SERDE SERDEPROPERTIES SESSION_USER \
      SET MINUS SETS SHORT SHOW SKEWED SMALLINT SOME SORT SORTED SOURCE START STATISTICS STORED \
      STRATIFY STRING STRUCT SUBSTR SUBSTRING SYNC SYSTEM_TIME SYSTEM_VERSION TABLE TABLES \
      TABLESAMPLE TARGET TBLPROPERTIES TEMPORARY TERMINATED THEN TIME TIMESTAMP TIMESTAMP_LTZ \
      TIMESTAMP_NTZ TIMESTAMPADD TIMESTAMPDIFF TINYINT TO TOUCH TRAILING TRANSACTION TRANSACTIONS \
      TRANSFORM TRIM TRUE TRUNCATE TRY_CAST TYPE UNARCHIVE UNBOUNDED UNCACHE UNION UNIQUE UNKNOWN \
      UNLOCK UNPIVOT UNSET UPDATE USE USER USING VALUES VARCHAR VERSION VIEW VIEWS VOID WEEK WEEKS \
      WHEN WHERE WINDOW WITH WITHIN YEAR YEARS ZONE""";

  /** Other spellings: they are left to the lexer. */
  private static final Set<String> OTHERS = Set.of("REGEXP", "TEMP");

  private static final Map<String, Integer> KINDS = kinds();

  private Words() {}

  private static Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new HashMap<>(1024);
    int kind = SqlBaseLexer.ADD;
    int start = 0;
    for (int end = ALL.indexOf(' '); end > 0; end = ALL.indexOf(' ', start)) {
      kinds.put(ALL.substring(start, end), kind++);
      start = end + 1;
    }
    kinds.put(ALL.substring(start), kind);
    return kinds;
  }

  /** The kind of token that a word is; IDENTIFIER for a mere name, 0 when that is not known. */
  static int kind(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    Integer kind = KINDS.get(upper);
    if (kind != null) {
      return kind;
    }
    return OTHERS.contains(upper) ? 0 : SqlBaseLexer.IDENTIFIER;
  }

  /** How many arguments a function of this name can have for its call to be plain; -1 for none. */
  static int plainArguments(int kind) {
    return switch (kind) {
      case SqlBaseLexer.CURRENT_DATE, SqlBaseLexer.CURRENT_TIMESTAMP -> 0;
      // with three, the first may be a unit
      case SqlBaseLexer.DATEADD,
          SqlBaseLexer.DATE_ADD,
          SqlBaseLexer.DATEDIFF,
          SqlBaseLexer.DATE_DIFF ->
          2;
      default -> kind == SqlBaseLexer.IDENTIFIER || isName(kind) ? Integer.MAX_VALUE : -1;
    };
  }

  /** Whether a word that has a meaning elsewhere is often the name of a column or a function. */
  static boolean isName(int kind) {
    return switch (kind) {
      case SqlBaseLexer.CATALOG,
          SqlBaseLexer.CHANGE,
          SqlBaseLexer.COMMENT,
          SqlBaseLexer.COST,
          SqlBaseLexer.DATA,
          SqlBaseLexer.DATE,
          SqlBaseLexer.DAY,
          SqlBaseLexer.DAYOFYEAR,
          SqlBaseLexer.FORMAT,
          SqlBaseLexer.HOUR,
          SqlBaseLexer.IF,
          SqlBaseLexer.INDEX,
          SqlBaseLexer.ITEMS,
          SqlBaseLexer.LIST,
          SqlBaseLexer.LOCATION,
          SqlBaseLexer.MINUTE,
          SqlBaseLexer.MONTH,
          SqlBaseLexer.NAME,
          SqlBaseLexer.PERCENTLIT,
          SqlBaseLexer.POSITION,
          SqlBaseLexer.QUARTER,
          SqlBaseLexer.REPLACE,
          SqlBaseLexer.ROLE,
          SqlBaseLexer.SECOND,
          SqlBaseLexer.SOURCE,
          SqlBaseLexer.START,
          SqlBaseLexer.SUBSTR,
          SqlBaseLexer.SUBSTRING,
          SqlBaseLexer.TARGET,
          SqlBaseLexer.TIME,
          SqlBaseLexer.TRIM,
          SqlBaseLexer.TYPE,
          SqlBaseLexer.VERSION,
          SqlBaseLexer.WEEK,
          SqlBaseLexer.YEAR ->
          true;
      default -> false;
    };
  }
}
