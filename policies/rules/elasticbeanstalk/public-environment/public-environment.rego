# METADATA
# title: Environments are internal
# description: >
#   The load balancer of an environment faces the internet unless ELBScheme is internal, and AssociatePublicIpAddress gives its machines public
#   addresses. An environment of a single machine has no load balancer; its machine always has an elastic address. Workers have no load balancer
#   either. Beanstalk makes the security groups, unless others are named.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
#     description: General options for all environments
#   - ref: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/concepts-worker.html
#     description: Worker environments
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elastic_beanstalk_environment
#     description: aws_elastic_beanstalk_environment
# custom:
#   kinds: [internet]
#   severity: medium
#   reads:
#     aws_elastic_beanstalk_environment: [setting, tier]
#     aws_elastic_beanstalk_configuration_template: [setting]
#   says:
#     scheme: "has a load balancer that faces the internet"
#     scheme-unknown: "may have a load balancer that faces the internet"
#     address: "gives its machines public addresses"
#     address-unknown: "may give its machines public addresses"
#     single: "runs on a single machine, which has an elastic address"
#   fix: set ELBScheme to internal and AssociatePublicIpAddress to false in aws:ec2:vpc
#   fixes:
#     single: set EnvironmentType to LoadBalanced, and ELBScheme to internal in aws:ec2:vpc
#   rows: [C18]
package rules.elasticbeanstalk["public-environment"]

import data.lib.finding
import data.lib.flag
import data.lib.truth

types := ["aws_elastic_beanstalk_environment", "aws_elastic_beanstalk_configuration_template"]

findings contains flag.found(environment, ["setting"], "internet", "scheme", flag.unguarded(opening)) if {
	some environment in input.resources.aws_elastic_beanstalk_environment
	opening := flag.outside(chosen(environment, "ELBScheme", "public"), {"internal"})
	not is_single(environment)
	not environment.values.tier == "Worker"
}

findings contains flag.found(environment, ["setting"], "internet", "address", flag.unguarded(opening)) if {
	some type in types
	some environment in input.resources[type]
	not is_single(environment)
	opening := flag.among(chosen(environment, "AssociatePublicIpAddress", "false"), {"true", true})
}

findings contains finding.at(environment, ["setting"], "internet", "unguarded", "single") if {
	some type in types
	some environment in input.resources[type]
	is_single(environment)
}

# chosen(environment, name, otherwise) are the values of a setting of the VPC. A setting that is not known may be any that is not there.
chosen(environment, name, otherwise) := values if {
	values := {one.value | some one in settings(environment); one.namespace == "aws:ec2:vpc"; one.name == name}
	count(values) > 0
} else := unknowns if {
	unknowns := {one | some one in settings(environment); truth.is_unknown(one)}
	count(unknowns) > 0
} else := {otherwise}

settings(environment) := [environment.values.setting] if {
	truth.is_unknown(environment.values.setting)
} else := object.get(environment.values, "setting", [])

is_single(environment) if {
	some one in environment.values.setting
	one.namespace == "aws:elasticbeanstalk:environment"
	one.name == "EnvironmentType"
	one.value == "SingleInstance"
}
