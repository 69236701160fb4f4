provider "aws" {
  region = "eu-central-1"
}

moved {
  from = aws_s3_bucket.old
  to   = module.store.aws_s3_bucket.this
}

moved {
  from = aws_s3_bucket_policy.old
  to   = module.store.aws_s3_bucket_policy.this["read"]
}

module "store" {
  source = "./modules/store"
}
