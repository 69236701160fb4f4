provider "aws" {
  region = "eu-central-1"
}

removed {
  from = aws_s3_bucket_public_access_block.leads
  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
}
