// SPDX-License-Identifier: Apache-2.0
/** Schemas that binary files hold themselves: in footers of Parquet and ORC, in headers of Avro. */
package io.glueflow.engine.discover.binary;
