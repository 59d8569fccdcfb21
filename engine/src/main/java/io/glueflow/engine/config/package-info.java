// SPDX-License-Identifier: Apache-2.0
/** Settings of a project and of Glue jobs: their keys, and where their values come from. */
package io.glueflow.engine.config;
