# METADATA
# title: Operations of an OpenAPI document that ask for no one
# description: >
#   open_operations(document) are the operations, as "GET /leads", that have neither a security requirement nor x-amazon-apigateway-auth.
#   A requirement that only asks for a plain API key asks for no one; a scheme that is described nowhere is taken to ask.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html
#     description: x-amazon-apigateway-auth object
package lib.flag.openapi

verbs := {"get", "put", "post", "delete", "patch", "head", "x-amazon-apigateway-any-method"}

open_operations(document) := {concat(" ", [upper(replace(verb, "x-amazon-apigateway-any-method", "any")), route]) |
	some route, item in document.paths
	some verb, operation in item
	verbs[lower(verb)]
	not asks(document, operation)
}

asks(_, operation) if operation["x-amazon-apigateway-auth"].type == "AWS_IAM"

asks(document, operation) if {
	requirements := object.get(operation, "security", object.get(document, "security", []))
	count(requirements) > 0
	every requirement in requirements {
		some name, _ in requirement
		not is_plain_key(scheme(document, name))
	}
}

default scheme(_, _) := {}

scheme(document, name) := document.components.securitySchemes[name]

scheme(document, name) := document.securityDefinitions[name] if not document.components.securitySchemes[name]

is_plain_key(described) if {
	described.type == "apiKey"
	not described["x-amazon-apigateway-authtype"]
	not described["x-amazon-apigateway-authorizer"]
}
