variable "name" {
  type = string
}

variable "readers" {
  type    = list(string)
  default = []
}

locals {
  objects = "${aws_s3_bucket.this.arn}/*"
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

module "shield" {
  source = "./modules/shield"
  bucket = aws_s3_bucket.this
}

resource "aws_s3_bucket_policy" "this" {
  bucket = module.shield.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      for reader in var.readers :
      { Effect = "Allow", Principal = { AWS = reader }, Action = "s3:GetObject", Resource = local.objects }
    ]
  })
}
