// SPDX-License-Identifier: Apache-2.0
/** Executes workflows on Spark. */
package io.glueflow.runner;
