variable "name" {
  type = string
}

module "leads" {
  source = "../store"
  name   = "${var.name}-leads"
}

# Guards the bucket that a child made.

resource "aws_s3_bucket_public_access_block" "leads" {
  bucket                  = module.leads.bucket_id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

output "leads_bucket" {
  value = module.leads.bucket_id
}
