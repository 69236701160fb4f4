provider "aws" {
  region = "eu-central-1"
}

module "group" {
  source = "./modules/group"
  name   = "dealer-group"
}

# The policy of the innermost bucket is attached from the outside, through three outputs.

resource "aws_s3_bucket_policy" "leads" {
  bucket = module.group.leads_bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-group-eu-leads/*"
      },
    ]
  })
}
