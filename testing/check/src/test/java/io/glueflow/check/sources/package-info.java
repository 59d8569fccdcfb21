// SPDX-License-Identifier: Apache-2.0
/** What is found in files without Spark is what Spark finds in them. */
package io.glueflow.check.sources;
