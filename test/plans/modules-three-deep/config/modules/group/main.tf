variable "name" {
  type = string
}

module "region" {
  for_each = toset(["eu", "us"])
  source   = "../region"
  name     = "${var.name}-${each.key}"
}

output "leads_bucket" {
  value = module.region["eu"].leads_bucket
}
