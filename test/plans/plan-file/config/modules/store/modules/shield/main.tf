variable "bucket" {
  type = any
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = var.bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

output "bucket" {
  value = aws_s3_bucket_public_access_block.this.bucket
}
