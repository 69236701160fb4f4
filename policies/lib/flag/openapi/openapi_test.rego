package lib.flag.openapi_test

import data.lib.flag.openapi

document(operation, schemes) := {"paths": {"/leads": {"get": operation, "parameters": [], "options": {}}}, "components": {"securitySchemes": schemes}}

pool := {"pool": {"type": "oauth2", "x-amazon-apigateway-authorizer": {"type": "jwt"}}}

key := {"type": "apiKey", "name": "x-api-key", "in": "header"}

test_open_without_requirement if {
	openapi.open_operations(document({}, pool)) == {"GET /leads"}
	openapi.open_operations(document({"security": []}, pool)) == {"GET /leads"}
	openapi.open_operations({"paths": {"/{proxy+}": {"x-amazon-apigateway-any-method": {}}}}) == {"ANY /{proxy+}"}
}

test_open_where_nothing_is_an_alternative if openapi.open_operations(document({"security": [{"pool": []}, {}]}, pool)) == {"GET /leads"}

test_open_with_a_plain_key if {
	openapi.open_operations(document({"security": [{"key": []}]}, {"key": key})) == {"GET /leads"}
	openapi.open_operations({"paths": {"/leads": {"get": {"security": [{"key": []}]}}}, "securityDefinitions": {"key": key}}) == {"GET /leads"}
}

test_open_with_a_scheme_that_api_gateway_ignores if {
	openapi.open_operations(document({"security": [{"web": []}]}, {"web": {"type": "oauth2", "flows": {}}})) == {"GET /leads"}
	openapi.open_operations(document({"security": [{"web": []}]}, {"web": {"type": "http", "scheme": "basic"}})) == {"GET /leads"}
}

test_open_where_only_the_root_asks if {
	rooted := object.union(document({}, pool), {"security": [{"pool": []}]})
	openapi.open_operations(rooted) == {"GET /leads"}
	openapi.rooted_operations(rooted) == {"GET /leads"}
}

test_rooted_are_only_those_that_say_nothing_themselves if {
	openapi.rooted_operations(object.union(document({"security": []}, pool), {"security": [{"pool": []}]})) == set()
	openapi.rooted_operations(object.union(document({"security": [{"pool": []}]}, pool), {"security": [{"pool": []}]})) == set()
	openapi.rooted_operations(document({}, pool)) == set()
}

test_closed_with_requirement if {
	openapi.open_operations(document({"security": [{"pool": []}]}, pool)) == set()
	openapi.open_operations(document({"security": [{"elsewhere": []}]}, pool)) == set()
}

test_closed_with_an_authorizer_that_reads_a_header if {
	openapi.open_operations(document({"security": [{"key": []}]}, {"key": object.union(key, {"x-amazon-apigateway-authtype": "custom"})})) == set()
	openapi.open_operations(document({"security": [{"key": []}]}, {"key": object.union(key, {"x-amazon-apigateway-authorizer": {"type": "jwt"}})})) == set()
}

test_closed_by_iam if {
	openapi.open_operations(document({"x-amazon-apigateway-auth": {"type": "AWS_IAM"}}, pool)) == set()
	openapi.open_operations(document({"x-amazon-apigateway-auth": {"type": "aws_iam"}}, pool)) == set()
}

test_undecided_scheme_that_nothing_describes if {
	opening := openapi.opening({"type": "aws_api_gateway_rest_api", "values": {"body": json.marshal(document({"security": [{"elsewhere": []}]}, pool))}})
	opening.verdict == "undecided"
	opening.references == ["what API Gateway makes of the security scheme elsewhere which the body does not describe"]
}
