// SPDX-License-Identifier: Apache-2.0
/** Says everything that is wrong with a workflow before anything runs. */
package io.glueflow.engine.validate;
