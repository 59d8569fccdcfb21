// SPDX-License-Identifier: Apache-2.0
/**
 * The files that a read takes, listed by Spark's rules, and the partition columns of their folders.
 */
package io.glueflow.engine.discover.source;
