// SPDX-License-Identifier: Apache-2.0
// Deploys the template beside this file: npm install && npx cdk deploy
const path = require('path');
const { App, Stack } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');

const app = new App();
const stack = new Stack(app, app.node.getContext('stack'));
new CfnInclude(stack, 'Workflow', { templateFile: path.join(__dirname, 'template.json') });
