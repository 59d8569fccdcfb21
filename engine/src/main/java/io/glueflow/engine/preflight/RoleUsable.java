// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The role is one of the caller's account, and Glue may run as it. */
final class RoleUsable implements OnlineRule {

  private static final Pattern ARN = Pattern.compile("arn:[^:]+:iam::(\\d{12}):role/(?:.*/)?(.+)");

  @Override
  public String title() {
    return "credentials and role";
  }

  @Override
  public void check(PreflightContext context, AwsClients clients, Inquiry inquiry) {
    if (!clients.isAccessKnown()) {
      return;
    }
    Optional<GetCallerIdentityResponse> caller =
        inquiry.askAside(
            AwsCall.of("AWS STS", "GetCallerIdentity", "sts:GetCallerIdentity"),
            () -> clients.sts().getCallerIdentity());
    String role = context.settings().find(JobKeys.IAM_ROLE).orElse("");
    Matcher arn = ARN.matcher(role);
    boolean named = arn.matches();
    if (named && caller.isPresent() && !arn.group(1).equals(caller.get().account())) {
      inquiry.report(
          problem(
              context,
              "the role is of account "
                  + arn.group(1)
                  + ", the caller of "
                  + caller.get().account(),
              "Glue passes roles of its own account only; is it the right profile?"));
    } else if (!role.isEmpty()) {
      trust(context, named ? arn.group(2) : role, clients, inquiry);
    }
  }

  private static void trust(
      PreflightContext context, String name, AwsClients clients, Inquiry inquiry) {
    Optional<GetRoleResponse> found =
        inquiry.askAside(
            AwsCall.of("AWS IAM", "GetRole", "iam:GetRole"),
            () -> role(context, name, clients, inquiry));
    found
        .map(answer -> answer.role().assumeRolePolicyDocument())
        .filter(policy -> !TrustPolicy.letsGlueIn(policy))
        .ifPresent(
            policy ->
                inquiry.report(
                    problem(
                        context,
                        "role '" + name + "' does not let Glue run as it",
                        "its trust policy needs {\"Effect\": \"Allow\", \"Principal\": {\"Service\":"
                            + " \"glue.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}")));
  }

  /** The role; null, with the problem told, when there is none. */
  private static GetRoleResponse role(
      PreflightContext context, String name, AwsClients clients, Inquiry inquiry) {
    try {
      return clients.iam().getRole(request -> request.roleName(name));
    } catch (NoSuchEntityException e) {
      inquiry.report(
          problem(
              context,
              "there is no role '" + name + "' in this account",
              "is it the right profile?"));
      return null;
    }
  }

  private static Diagnostic problem(PreflightContext context, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.ROLE_UNFIT, context.place(JobKeys.IAM_ROLE), message)
        .withHint(hint);
  }
}
