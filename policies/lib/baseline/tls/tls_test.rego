package lib.baseline.tls_test

import data.lib.baseline.sample_test as sample
import data.lib.baseline.tls
import data.lib.store.sample_test as store

everyone := [{"type": "*", "value": "*"}]

plain := store.condition("Bool", "aws:securetransport", ["false"])

secure := store.condition("Bool", "aws:securetransport", ["true"])

old := store.condition("NumericLessThan", "s3:tlsversion", ["1.2"])

# refusal(changes) is the statement that AWS's own pages show, but for the changes.
refusal(changes) := object.union(
	object.union(store.statement(everyone, ["s3:*"], [plain]), {"effect": "Deny", "resources": ["arn:aws:s3:::leads", "arn:aws:s3:::leads/*"]}),
	changes,
)

refuses(changes) := tls.refuses({"statements": [store.open, refusal(changes)]}, "s3")

test_private_refusal if {
	refuses({}) == "yes"
	refuses({"principals": [{"type": "AWS", "value": "*"}]}) == "yes"
	refuses({"actions": ["*"]}) == "yes"
	refuses({"actions": ["S3:*"]}) == "yes"
	refuses({"resources": ["*"]}) == "yes"
	refuses({"resources": ["arn:aws:s3:::leads*"]}) == "yes"
	refuses({"conditions": [store.condition("Bool", "aws:securetransport", ["FALSE"])]}) == "yes"
	refuses({"conditions": []}) == "yes"
}

# Both conditions of a statement must hold: over plain HTTP there is no TLS, and nothing is refused.
test_exposed_old_tls_and_plain_http_in_one_statement if {
	refuses({"conditions": [secure, old]}) == "no"
	refuses({"conditions": [plain, old]}) == "no"
	refuses({"conditions": [secure]}) == "no"
	tls.refuses({"statements": [refusal({"conditions": [secure, old]}), refusal({})]}, "s3") == "yes"
}

test_exposed_refusal_of_something_less if {
	refuses({"effect": "Allow"}) == "no"
	refuses({"principals": [{"type": "AWS", "value": "111122223333"}]}) == "no"
	refuses({"principals": [], "not_principals": [{"type": "AWS", "value": "111122223333"}]}) == "no"
	refuses({"actions": ["s3:GetObject"]}) == "no"
	refuses({"actions": [], "not_actions": ["s3:GetObject"]}) == "no"
	refuses({"resources": ["arn:aws:s3:::leads"]}) == "no"
	refuses({"resources": ["arn:aws:s3:::leads/*"]}) == "no"
	refuses({"resources": [], "not_resources": ["arn:aws:s3:::leads/public/*"]}) == "no"
	refuses({"conditions": [object.union(plain, {"qualifier": "forallvalues"})]}) == "no"
	refuses({"conditions": [store.condition("Null", "aws:securetransport", ["true"])]}) == "no"
	tls.refuses({"statements": []}, "s3") == "no"
}

test_undecided_refusal_in_part_not_known if {
	refuses({"effect": sample.unknown}) == "unknown"
	refuses({"principals": [sample.unknown]}) == "unknown"
	refuses({"principals": [{"type": "AWS", "value": sample.unknown}]}) == "unknown"
	refuses({"actions": [sample.unknown]}) == "unknown"
	refuses({"resources": [sample.unknown]}) == "unknown"
	refuses({"conditions": [sample.unknown]}) == "unknown"
	refuses({"conditions": [store.condition("Bool", "aws:securetransport", [sample.unknown])]}) == "unknown"
	refuses({"conditions": [object.union(plain, {"key": sample.unknown})]}) == "unknown"
	refuses({"conditions": [plain, sample.unknown]}) == "unknown"
	tls.refuses({"statements": [sample.unknown]}, "s3") == "unknown"
	tls.refuses(sample.unknown, "s3") == "unknown"
	tls.refuses({"statements": sample.unknown}, "s3") == "unknown"
}

test_exposed_no_matter_what_is_not_known if {
	refuses({"effect": "Allow", "conditions": [sample.unknown]}) == "no"
	refuses({"conditions": [sample.unknown, old]}) == "no"
}

test_private_actions_of_other_services if {
	some service, actions in {"sqs": ["sqs:SendMessage", "sqs:ReceiveMessage"], "sns": ["sns:Publish"], "efs": ["elasticfilesystem:*"]}
	tls.refuses({"statements": [refusal({"actions": actions, "resources": ["arn:aws:sqs:eu-central-1:111122223333:leads"]})]}, service) == "yes"
}

test_exposed_half_of_the_actions if tls.refuses({"statements": [refusal({"actions": ["sqs:SendMessage"]})]}, "sqs") == "no"
