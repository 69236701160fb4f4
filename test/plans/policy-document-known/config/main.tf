provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "feed" {
  bucket = "dealer-feed"
}

resource "aws_s3_bucket" "partners" {
  bucket = "dealer-partners"
}

resource "aws_s3_bucket_public_access_block" "feed" {
  bucket                  = aws_s3_bucket.feed.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_public_access_block" "partners" {
  bucket                  = aws_s3_bucket.partners.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "feed" {
  statement {
    sid       = "Feed"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dealer-feed/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "partners" {
  statement {
    sid       = "Partners"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::dealer-partners", "arn:aws:s3:::dealer-partners/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-dealers1234"]
    }
  }
}

resource "aws_s3_bucket_policy" "feed" {
  bucket = aws_s3_bucket.feed.id
  policy = data.aws_iam_policy_document.feed.json
}

resource "aws_s3_bucket_policy" "partners" {
  bucket = aws_s3_bucket.partners.id
  policy = data.aws_iam_policy_document.partners.json
}
