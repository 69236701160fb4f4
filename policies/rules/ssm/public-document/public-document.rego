# METADATA
# title: Documents are shared with named accounts only
# description: A document that is shared with all is listed for every AWS account, with whatever its steps hold.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
#     description: Sharing SSM documents
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ModifyDocumentPermission.html
#     description: ModifyDocumentPermission
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
#     description: aws_ssm_document
# custom:
#   kinds: [public]
#   reads: {aws_ssm_document: [permissions]}
#   says:
#     open: "lets every AWS account read and run the document"
#     open-unknown: "may let every AWS account read and run the document"
#   who: {open: any-account}
#   fix: name the accounts in permissions.account_ids, or remove permissions
#   rows: [F11]
package rules.ssm["public-document"]

import data.lib.flag

path := ["permissions", "account_ids"]

findings contains flag.found(document, path, "public", "open", flag.among(accounts, {"all"})) if {
	some document in input.resources.aws_ssm_document
	accounts := {account | some text in flag.settings(document, path, ""); some account in named(text)}
}

# account_ids is one text with commas.
named(text) := [lower(trim_space(account)) | some account in split(text, ",")] if {
	is_string(text)
} else := [text]
