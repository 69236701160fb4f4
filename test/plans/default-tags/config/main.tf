provider "aws" {
  region = "eu-central-1"
  default_tags {
    tags = {
      "data-class" = "customer"
      "team"       = "dealer-platform"
    }
  }
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
  default_tags {
    tags = {
      "data-class" = "internal"
    }
  }
}

resource "aws_s3_bucket" "leads" {
  bucket = "dealer-leads"
}

resource "aws_s3_bucket" "press" {
  bucket = "dealer-press"
  tags = {
    "data-class" = "public"
  }
}

resource "aws_s3_bucket" "builds" {
  provider = aws.us
  bucket   = "dealer-builds"
}

resource "aws_s3_bucket" "late" {
  provider = aws.us
  bucket   = "dealer-late"
  tags = {
    "Data-Class" = "Customer"
    "owner"      = aws_s3_bucket.leads.arn
  }
}
