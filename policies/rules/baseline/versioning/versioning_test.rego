package rules.baseline.versioning_test

import data.lib.baseline.sample_test as sample
import data.rules.baseline.versioning as rule

decided(view) := result if {
	result := sample.decided(rule.findings) with input as view
}

says(view) := result if {
	result := sample.says(rule.findings) with input as view
}

versioned(status) := sample.bucket({"versioning": [sample.store("aws_s3_bucket_versioning", {"versioning_configuration": [{"status": status}]})]})

inline(values) := {"bucket": sample.store("aws_s3_bucket", {"versioning": [values]})}

exposed := {["aws_s3_bucket.leads", "unguarded"]}

undecided := {["aws_s3_bucket.leads", "undecided"]}

test_exposed_without if {
	decided(sample.bucket({})) == exposed
	says(sample.bucket({})) == {"none"}
	decided(sample.bucket(inline({"enabled": false}))) == exposed
}

test_exposed_suspended if {
	decided(versioned("Suspended")) == exposed
	says(versioned("Suspended")) == {"is"}
}

# The block within the bucket is what the provider read before.
test_exposed_suspended_from_now_on if decided(sample.bucket(object.union(inline({"enabled": true}), versioned("Suspended").stores.s3[0]))) == exposed

test_private_versioned if {
	decided(versioned("Enabled")) == set()
	decided(sample.bucket(inline({"enabled": true}))) == set()
}

test_private_directory_bucket if decided(sample.bucket({"bucket": sample.store("aws_s3_directory_bucket", {})})) == set()

test_undecided_status if {
	decided(versioned(sample.unknown)) == undecided
	says(versioned(sample.unknown)) == {"depends"}
}

test_undecided_versioning_that_may_be_its_own if {
	view := sample.bucket({"loose": {"versioning": ["aws_s3_bucket_versioning.other"]}})
	decided(view) == undecided
	says(view) == {"candidate"}
}
