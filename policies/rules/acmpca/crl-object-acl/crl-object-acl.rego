# METADATA
# title: Revocation lists need no public bucket
# description: The list is written with a public ACL unless another is set, and works only in a bucket whose public access block is off.
# related_resources:
#   - ref: https://docs.aws.amazon.com/privateca/latest/APIReference/API_CrlConfiguration.html
#     description: CrlConfiguration
#   - ref: https://docs.aws.amazon.com/privateca/latest/userguide/crl-planning.html
#     description: Set up a CRL for AWS Private CA
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acmpca_certificate_authority
#     description: aws_acmpca_certificate_authority
# custom:
#   kinds: [indirect]
#   reads: {aws_acmpca_certificate_authority: [revocation_configuration]}
#   says:
#     open: "writes its revocation list with a public ACL, which needs a bucket without public access block"
#     open-unknown: "may write its revocation list with a public ACL"
#   fix: set s3_object_acl to BUCKET_OWNER_FULL_CONTROL
#   rows: [A22]
package rules.acmpca["crl-object-acl"]

import data.lib.flag

path := ["revocation_configuration", "crl_configuration", "s3_object_acl"]

findings contains flag.found(authority, path, "indirect", "open", flag.both(flag.unguarded(used), flag.unguarded(acl))) if {
	some authority in input.resources.aws_acmpca_certificate_authority
	used := flag.among(flag.settings(authority, ["revocation_configuration", "crl_configuration", "enabled"], false), {true})
	acl := flag.outside(flag.settings(authority, path, "PUBLIC_READ"), {"BUCKET_OWNER_FULL_CONTROL"})
}
