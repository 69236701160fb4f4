# METADATA
# title: Operations of an OpenAPI document that ask for no one
# description: >
#   open_operations(document) are the operations, as "GET /leads", that have neither a security requirement of their own nor
#   x-amazon-apigateway-auth. API Gateway ignores a scheme of OpenAPI that has no authorizer of its own kind, a plain API key asks for no
#   one, and a scheme that is described nowhere is taken to ask. rooted_operations(document) are those among them for which a requirement
#   at the root would ask.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
#     description: Amazon API Gateway important notes
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html
#     description: x-amazon-apigateway-auth object
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
#     description: x-amazon-apigateway-authorizer object
package lib.flag.openapi

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

default scheme(_, _) := {}

scheme(document, name) := document.components.securitySchemes[name]

scheme(document, name) := document.securityDefinitions[name] if not document.components.securitySchemes[name]

is_idle(described) if {
	described.type
	not described["x-amazon-apigateway-authtype"]
	not described["x-amazon-apigateway-authorizer"]
}
