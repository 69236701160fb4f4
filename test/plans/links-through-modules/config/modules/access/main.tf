variable "bucket" {
  type = any
}

variable "json" {
  type = string
}

resource "aws_s3_bucket_policy" "this" {
  bucket = var.bucket.id
  policy = var.json
}
