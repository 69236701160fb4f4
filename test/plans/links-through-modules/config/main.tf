provider "aws" {
  region = "eu-central-1"
}

module "store" {
  source = "./modules/store"
  name   = "dealer-invoices"
}

module "guard" {
  source  = "./modules/guard"
  bucket  = module.store.bucket.id
  enabled = true
}

module "offers" {
  source = "./modules/store"
  name   = "dealer-offers"
}

module "offers_access" {
  source = "./modules/access"
  bucket = module.offers.bucket
  json   = module.document.json
}

module "document" {
  source = "./modules/document"
  arn    = module.offers.bucket.arn
}
