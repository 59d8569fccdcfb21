// SPDX-License-Identifier: Apache-2.0
/** The validation rules, one class each. */
package io.glueflow.engine.validate.rules;
