// SPDX-License-Identifier: Apache-2.0
/** The AWS services that are talked to. */
package io.glueflow.engine.aws;
