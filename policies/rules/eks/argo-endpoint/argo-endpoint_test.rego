package rules.eks["argo-endpoint_test"]

import data.lib.store.sample_test as sample
import data.rules.eks["argo-endpoint"] as rule

decided(type, values) := found if {
	found := sample.brief(rule.findings) with input as sample.lone({type: [sample.resource(type, values)]})
}

test_exposed_left_out if decided("aws_eks_capability", {"type": "ARGOCD", "configuration": [{"argo_cd": [{}]}]}) == {["aws_eks_capability.leads", "internet", "exposed", ""]}

test_private_endpoints if decided("aws_eks_capability", {"type": "ARGOCD", "configuration": [{"argo_cd": [{"network_access": [{"vpce_ids": ["vpce-1"]}]}]}]}) == set()

test_private_other_capability if decided("aws_eks_capability", {"type": "ACK"}) == set()

test_undecided_type if decided("aws_eks_capability", {"type": sample.unknown, "configuration": [{"argo_cd": [{}]}]}) == {["aws_eks_capability.leads", "internet", "undecided", ""]}

test_undecided_access if decided("aws_eks_capability", {"type": "ARGOCD", "configuration": [{"argo_cd": [{"network_access": sample.unknown}]}]}) == {["aws_eks_capability.leads", "internet", "undecided", ""]}
