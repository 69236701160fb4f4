provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "media" {
  bucket = "dealer-media"
}

resource "aws_s3_bucket" "parts" {
  bucket = "dealer-parts"
}

resource "aws_s3_bucket" "late" {
  bucket = "dealer-late"
}

resource "aws_s3_bucket_public_access_block" "parts" {
  bucket                  = aws_s3_bucket.parts.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "late" {
  bucket                  = aws_s3_bucket.late.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "base" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dealer-media/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "closed" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dealer-parts/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

# Holds the open statement of base and one of its own.
data "aws_iam_policy_document" "media" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    sid       = "Tls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::dealer-media/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

# The open statement is replaced by the closed one of the same sid.
data "aws_iam_policy_document" "parts" {
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = [data.aws_iam_policy_document.closed.json]
}

# Deferred: one source is not known before apply, and the statement of its own is.
data "aws_iam_policy_document" "late_base" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.late.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "late" {
  source_policy_documents = [data.aws_iam_policy_document.late_base.json]
  statement {
    sid       = "List"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.late.arn]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "media" {
  bucket = aws_s3_bucket.media.id
  policy = data.aws_iam_policy_document.media.json
}

resource "aws_s3_bucket_policy" "parts" {
  bucket = aws_s3_bucket.parts.id
  policy = data.aws_iam_policy_document.parts.json
}

resource "aws_s3_bucket_policy" "late" {
  bucket = aws_s3_bucket.late.id
  policy = data.aws_iam_policy_document.late.json
}
