variable "bucket" {
  type = string
}

variable "enabled" {
  type = bool
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = var.bucket
  block_public_acls       = var.enabled
  block_public_policy     = var.enabled
  ignore_public_acls      = var.enabled
  restrict_public_buckets = var.enabled
}
