# Stores of customers' data for the tests of lib/baseline and of the rules that use it.
package lib.baseline.sample_test

import data.lib.store.sample_test as sample

unknown := sample.unknown

store(type, values) := object.union(sample.resource(type, values), {"data_class": "customer"})

# lone(stores) is a view of stores that are no buckets.
lone(stores) := sample.lone({type: list |
	some one in stores
	type := one.type
	list := [other | some other in stores; other.type == type]
})

# bucket(members) is a view of one bucket.
bucket(members) := sample.view(object.union({"data_class": "customer", "bucket": store("aws_s3_bucket", {"bucket": "leads"})}, members))

# decided(findings): what a finding decides, without its words.
decided(findings) := {[found.address, found.verdict] | some found in findings}

# says(findings): the codes of the layers.
says(findings) := {layer.says.code | some found in findings; some layer in found.because}
