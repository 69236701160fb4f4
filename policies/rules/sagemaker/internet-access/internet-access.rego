# METADATA
# title: Notebooks reach the internet through the VPC only
# description: Direct internet access is a path for data that no network of the account sees. Both resources have it unless it is turned off.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
#     description: Connect a notebook instance in a VPC to external resources
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_domain
#     description: aws_sagemaker_domain
#   - ref: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html
#     description: CreateDomain
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_notebook_instance
#     description: aws_sagemaker_notebook_instance
# custom:
#   kinds: [internet]
#   reads:
#     aws_sagemaker_notebook_instance: [direct_internet_access]
#     aws_sagemaker_domain: [app_network_access_type]
#   says:
#     open: "has a path to the internet that no network of the account sees"
#     open-unknown: "may have a path to the internet that no network of the account sees"
#   fix: set direct_internet_access to Disabled, app_network_access_type to VpcOnly
#   rows: [C30]
package rules.sagemaker["internet-access"]

import data.lib.flag

findings contains flag.weighed(notebook, path, "internet", "open", flag.unguarded(opening), "medium") if {
	path := ["direct_internet_access"]
	some notebook in input.resources.aws_sagemaker_notebook_instance
	opening := flag.outside(flag.settings(notebook, path, "Enabled"), {"Disabled"})
}

findings contains flag.weighed(domain, path, "internet", "open", flag.unguarded(opening), "medium") if {
	path := ["app_network_access_type"]
	some domain in input.resources.aws_sagemaker_domain
	opening := flag.outside(flag.settings(domain, path, "PublicInternetOnly"), {"VpcOnly"})
}
