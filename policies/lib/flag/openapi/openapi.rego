# METADATA
# title: Operations of an OpenAPI document that ask for no one
# description: >
#   open_operations(document) are the operations, as "GET /leads", that have neither a security requirement of their own nor
#   x-amazon-apigateway-auth. API Gateway ignores a scheme of OpenAPI that has no authorizer of its own kind, a plain API key asks for no
#   one, and whether a scheme asks that is described nowhere is not known: an import goes on after a warning. rooted_operations(document) are those among them for which a requirement
#   at the root would ask: it is ignored in a REST API, and what it does in an HTTP API is not known. opening(api) is what the operations
#   in the body of an API open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
#     description: Amazon API Gateway important notes
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-errors-warnings.html
#     description: Errors and warnings from importing your API into API Gateway
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html
#     description: x-amazon-apigateway-auth object
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
#     description: x-amazon-apigateway-authorizer object
package lib.flag.openapi

import data.lib.flag
import data.lib.truth

# A body that is no JSON (YAML, or not known) is as good as unknown.
opening(api) := flag.opening(answers, open) if {
	document := flag.text(api.values.body)
	perhaps := rooted(api.type, document)
	open := open_operations(document) - perhaps
	answers := union({
		open,
		{{"$unknown": ["a security requirement that stands only at the root of the body"]} | count(perhaps) > 0},
		{{"$unknown": [concat(" ", ["what API Gateway makes of the security scheme", name, "which the body does not describe"])]} | some name in undescribed(document)},
	})
} else := flag.opening({api.values.body}, set()) if {
	truth.is_unknown(api.values.body)
} else := flag.opening({{"$unknown": ["a body that is not JSON"]}}, set()) if {
	not flag.text(api.values.body)
}

default rooted(_, _) := set()

rooted("aws_apigatewayv2_api", document) := rooted_operations(document)

verbs := {"get", "put", "post", "delete", "patch", "head", "x-amazon-apigateway-any-method"}

open_operations(document) := {named(verb, route) |
	some route, item in document.paths
	some verb, operation in item
	verbs[lower(verb)]
	not asks(document, operation)
}

rooted_operations(document) := {named(verb, route) |
	required(document, object.get(document, "security", []))
	some route, item in document.paths
	some verb, operation in item
	verbs[lower(verb)]
	not operation.security
	not asks(document, operation)
}

named(verb, route) := concat(" ", [upper(replace(verb, "x-amazon-apigateway-any-method", "any")), route])

asks(_, operation) if upper(operation["x-amazon-apigateway-auth"].type) == "AWS_IAM"

asks(document, operation) if required(document, object.get(operation, "security", []))

required(document, requirements) if {
	count(requirements) > 0
	every requirement in requirements {
		some name, _ in requirement
		not is_idle(scheme(document, name))
	}
}

# undescribed(document) are the schemes that an operation requires and nothing describes.
undescribed(document) := {name |
	some _, item in document.paths
	some verb, operation in item
	verbs[lower(verb)]
	some requirement in operation.security
	some name, _ in requirement
	scheme(document, name) == {}
}

default scheme(_, _) := {}

scheme(document, name) := document.components.securitySchemes[name]

scheme(document, name) := document.securityDefinitions[name] if not document.components.securitySchemes[name]

is_idle(described) if {
	described.type
	not described["x-amazon-apigateway-authtype"]
	not described["x-amazon-apigateway-authorizer"]
}
