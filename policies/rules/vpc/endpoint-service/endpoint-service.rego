# METADATA
# title: Endpoint services let in named principals
# description: A service for every principal that accepts on its own can be reached from the VPC of any AWS account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions.html
#     description: ModifyVpcEndpointServicePermissions
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
#     description: Configure an endpoint service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_service
#     description: aws_vpc_endpoint_service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_service_allowed_principal
#     description: aws_vpc_endpoint_service_allowed_principal
# custom:
#   together: [aws_vpc_endpoint_service, aws_vpc_endpoint_service_allowed_principal]
#   kinds: [any-account]
#   reads:
#     aws_vpc_endpoint_service: [allowed_principals, acceptance_required]
#     aws_vpc_endpoint_service_allowed_principal: [principal_arn, vpc_endpoint_service_id]
#   says:
#     open: "lets every AWS account connect without being asked"
#     open-unknown: "may let every AWS account connect without being asked"
#   fix: name account ARNs, or set acceptance_required to true
#   rows: [B13]
package rules.vpc["endpoint-service"]

import data.lib.flag

findings contains flag.found(service, path, "any-account", "open", flag.both(accepts(service), opening)) if {
	some service in input.resources.aws_vpc_endpoint_service
	path := ["allowed_principals"]
	opening := flag.among(flag.settings(service, path, ""), {"*"})
}

# A principal of a service that is not here may be let in at once.
findings contains flag.found(entry, path, "any-account", "open", opening) if {
	some entry in input.resources.aws_vpc_endpoint_service_allowed_principal
	path := ["principal_arn"]
	opening := flag.among(flag.settings(entry, path, ""), {"*"})
	not is_asked(entry)
}

accepts(service) := flag.among(flag.settings(service, ["acceptance_required"], false), {false})

is_asked(entry) if {
	some address in entry.links.vpc_endpoint_service_id
	asking[[entry.input, address]]
}

asking := {[service.input, service.address] |
	some service in input.resources.aws_vpc_endpoint_service
	not accepts(service)
}
