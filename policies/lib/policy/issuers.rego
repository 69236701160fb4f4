package lib.policy

# Issuers that many customers share, with the claims that say whose token it is. Any one of them, fixed, is a limit.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
tenancy_claims := object.union(shared_issuers, consumer_issuers)

# Where software signs in: pipelines, platforms.
shared_issuers := {
	"token.actions.githubusercontent.com": github_claims,
	"vstoken.actions.githubusercontent.com": github_claims,
	"oidc-configuration.audit-log.githubusercontent.com": {"sub"},
	"gitlab.com": {"sub"},
	"app.terraform.io": {"sub"},
	"agent.buildkite.com": {"sub"},
	"oidc.codefresh.io": {"sub"},
	"studio.datachain.ai/api": {"sub"},
	"scalr.io": {"sub"},
	"tokens.cloud.shisho.dev": {"sub"},
	"proidc.upbound.io": {"sub"},
	"oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb": {"sub"},
	"oidc.vercel.com": {"aud"},
	"api.pulumi.com/oidc": {"aud"},
	"sandboxes.cloud": {"aud"},
	"sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d": {"sts:rolesessionname"},
}

# Where people sign in.
consumer_issuers := {
	"cognito-identity.amazonaws.com": {"aud", "sub"},
	"accounts.google.com": {"aud", "oaud", "sub"},
	"graph.facebook.com": {"app_id", "id"},
	"www.amazon.com": {"app_id", "user_id"},
}

github_issuers := {"token.actions.githubusercontent.com", "vstoken.actions.githubusercontent.com"}

github_claims := {"sub", "repository", "repository_id", "repository_owner", "repository_owner_id", "job_workflow_ref"}

# What the subject of a GitHub token begins with where it is bound to an owner. "environment:production" is anybody's.
# https://docs.github.com/en/actions/reference/security/oidc
tenant_labels := {
	"repo", "repository", "repository_id", "repository_owner", "repository_owner_id",
	"job_workflow_ref", "workflow_ref", "enterprise", "enterprise_id",
}
