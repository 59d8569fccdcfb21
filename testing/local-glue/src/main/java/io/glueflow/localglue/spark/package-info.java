// SPDX-License-Identifier: Apache-2.0
/** Jobs that really run, each in a process of its own on local Spark. */
package io.glueflow.localglue.spark;
