// SPDX-License-Identifier: Apache-2.0
/** What a Glue job is to be, as follows from the settings. */
package io.glueflow.engine.job;
