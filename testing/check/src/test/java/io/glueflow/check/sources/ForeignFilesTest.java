// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.runner.SparkTest;
import java.io.IOException;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that others than Spark have written. */
class ForeignFilesTest extends SparkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "required boolean a; optional int32 b; optional int64 c; optional float d;"
            + " optional double e; optional binary f; optional int96 g;"
            + " optional fixed_len_byte_array(5) h;",
        "optional int32 a (INT_8); optional int32 b (INT_16); optional int32 c (INT_32);"
            + " optional int32 d (UINT_8); optional int32 e (UINT_16); optional int32 f (UINT_32);"
            + " optional int64 g (INT_64); optional int64 h (UINT_64); optional int32 i (DATE);",
        "optional binary a (UTF8); optional binary b (ENUM); optional binary c (JSON);"
            + " optional binary d (BSON); optional binary e (DECIMAL(30,5));"
            + " optional int32 f (DECIMAL(9,2)); optional int64 g (DECIMAL(18,18));"
            + " optional fixed_len_byte_array(9) h (DECIMAL(20,3));",
        "optional int64 a (TIMESTAMP(MILLIS,true)); optional int64 b (TIMESTAMP(MICROS,false));"
            + " optional int64 c (TIMESTAMP_MILLIS); optional int64 d (TIMESTAMP_MICROS);",
        "optional group a (LIST) { repeated group list { optional int32 element; } } optional group"
            + " b (LIST) { repeated int32 element; } optional group c (LIST) { repeated group array"
            + " { required int32 x; } } optional group d (LIST) { repeated group d_tuple { required"
            + " int32 x; } } optional group e (LIST) { repeated group bag { required int32 x;"
            + " required int32 y; } } repeated int32 f; repeated group g { required int32 x; }"
            + " optional group h (LIST) { repeated group bag { optional group array_element (LIST)"
            + " { repeated group bag { optional binary z (UTF8); } } } }",
        "optional group a (MAP) { repeated group key_value { required binary key (UTF8);"
            + " optional int32 value; } }"
            + " optional group b (MAP_KEY_VALUE) { repeated group map { required int32 key;"
            + " required group value { optional int96 x; } } }"
            + " optional group c { optional group d { required double e; } }"
      })
  void parquetTypes(String fields) throws IOException {
    parquet(fields);

    new SchemasOfFiles(folder).assertSame(SchemasOfFiles.read("parquet", "a.parquet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optional int32 a (TIME_MILLIS);",
        "optional int64 a (TIME_MICROS);",
        "optional int64 a (TIMESTAMP(NANOS,true));",
        "optional fixed_len_byte_array(12) a (INTERVAL);",
        "optional fixed_len_byte_array(16) a (UUID);"
      })
  void parquetTypesThatSparkRefusesAreUnknown(String fields) throws IOException {
    parquet("optional int32 known; " + fields);
    SchemasOfFiles files = new SchemasOfFiles(folder);

    assertThat(files.spark(SchemasOfFiles.read("parquet", "a.parquet"))).isEmpty();
    assertThat(files.ours(SchemasOfFiles.read("parquet", "a.parquet")).ddl())
        .isEqualTo("known INT, a UNKNOWN");
  }

  private void parquet(String fields) throws IOException {
    ExampleParquetWriter.builder(new Path(folder + "/a.parquet"))
        .withType(MessageTypeParser.parseMessageType("message m { " + fields + " }"))
        .build()
        .close();
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionKind.class,
      names = {"NONE", "ZLIB", "SNAPPY", "LZ4"})
  void orcTypes(CompressionKind compression) throws IOException {
    String type =
        "struct<a:boolean,b:tinyint,c:smallint,d:int,e:bigint,f:float,g:double,h:string,i:binary,"
            + "j:timestamp,k:date,l:decimal(10,3),m:char(5),n:varchar(7),o:array<map<string,int>>,"
            + "p:struct<q:struct<r:date>>,`s t`:decimal(38,38)>";
    OrcFile.createWriter(
            new Path(folder + "/a.orc"),
            OrcFile.writerOptions(new Configuration())
                .setSchema(TypeDescription.fromString(type))
                .compress(compression))
        .close();

    new SchemasOfFiles(folder).assertSame(SchemasOfFiles.read("orc", "a.orc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'int'",
        "'long'",
        "'float'",
        "'double'",
        "'string'",
        "'bytes'",
        "'boolean'",
        "['null', 'int']",
        "['string', 'null']",
        "['int', 'long']",
        "['double', 'float']",
        "['int', 'string', 'null']",
        "['null', 'long', 'int']",
        "['int']",
        "{'type': 'int', 'logicalType': 'date'}",
        "{'type': 'int', 'logicalType': 'time-millis'}",
        "{'type': 'long', 'logicalType': 'timestamp-millis'}",
        "{'type': 'long', 'logicalType': 'local-timestamp-micros'}",
        "{'type': 'long', 'logicalType': 'time-micros'}",
        "{'type': 'string', 'logicalType': 'uuid'}",
        "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 12, 'scale': 3}",
        "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 2, 'scale': 3}",
        "{'type': 'fixed', 'name': 'f', 'size': 3, 'logicalType': 'decimal', 'precision': 6}",
        "{'type': 'fixed', 'name': 'f', 'size': 3, 'logicalType': 'decimal', 'precision': 9}",
        "{'type': 'fixed', 'name': 'f', 'size': 12, 'logicalType': 'duration'}",
        "{'type': 'enum', 'name': 'e', 'symbols': ['A', 'B']}",
        "{'type': 'array', 'items': ['null', {'type': 'map', 'values': 'long'}]}",
        "{'type': 'record', 'name': 'a.b.R', 'fields': [{'name': 'x', 'type': {'type': 'enum',"
            + " 'name': 'E', 'symbols': ['A']}}, {'name': 'y', 'type': 'E'},"
            + " {'name': 'z', 'type': 'a.b.E'}]}"
      })
  void avroTypes(String type) throws IOException {
    String json = type.replace('\'', '"');
    org.apache.avro.Schema schema =
        new org.apache.avro.Schema.Parser()
            .parse(
                "{\"type\": \"record\", \"name\": \"top\", \"fields\":"
                    + " [{\"name\": \"f1\", \"type\": "
                    + json
                    + "}, {\"name\": \"f2\", \"type\": \"string\"}]}");
    try (var writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.create(schema, folder.resolve("a.avro").toFile());
    }

    new SchemasOfFiles(folder).assertSame(SchemasOfFiles.read("avro", "a.avro"));
  }

  @Test
  void avroTypesThatHoldThemselvesAreUnknown() throws IOException {
    org.apache.avro.Schema schema =
        new org.apache.avro.Schema.Parser()
            .parse(
                "{\"type\": \"record\", \"name\": \"top\", \"fields\":"
                    + " [{\"name\": \"next\", \"type\": [\"null\", \"top\"]}]}");
    try (var writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.create(schema, folder.resolve("a.avro").toFile());
    }
    SchemasOfFiles files = new SchemasOfFiles(folder);

    assertThat(files.ours(SchemasOfFiles.read("avro", "a.avro")).open()).isTrue();
    assertThat(files.spark(SchemasOfFiles.read("avro", "a.avro"))).isEmpty();
  }
}
