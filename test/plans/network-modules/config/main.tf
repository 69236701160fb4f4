provider "aws" {
  region = "eu-central-1"
}

module "vpc" {
  source = "./vpc"
  cidr   = "10.20.0.0/16"
}

module "group" {
  source  = "./group"
  vpc_id  = module.vpc.vpc_id
  clients = ["0.0.0.0/0"]
}

# Public, by its flag, its subnets and its group.
module "leads" {
  source     = "./database"
  name       = "leads"
  subnet_ids = module.vpc.public_subnet_ids
  group_ids  = [module.group.id]
  is_public  = true
}

# Private: closed group, subnets behind a NAT gateway.
module "closed" {
  source  = "./group"
  vpc_id  = module.vpc.vpc_id
  clients = [module.vpc.cidr]
}

module "calls" {
  source     = "./database"
  name       = "calls"
  subnet_ids = module.vpc.private_subnet_ids
  group_ids  = [module.closed.id]
}

# Held twice: an open group, in private subnets and without a public address.
module "prices" {
  source     = "./database"
  name       = "prices"
  subnet_ids = module.vpc.private_subnet_ids
  group_ids  = [module.group.id]
}
