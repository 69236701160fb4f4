provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "logs" {
  bucket = "dealer-logs"
}

resource "aws_s3_bucket_public_access_block" "logs" {
  bucket                  = aws_s3_bucket.logs.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Read only during apply, since it waits for the bucket.
data "aws_caller_identity" "current" {
  depends_on = [aws_s3_bucket.logs]
}

data "aws_iam_policy_document" "logs" {
  statement {
    sid       = "Own"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dealer-logs/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = data.aws_iam_policy_document.logs.json
}

data "aws_iam_policy_document" "queue" {
  statement {
    sid       = "FromLogs"
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_sqs_queue" "logs" {
  name   = "dealer-logs"
  policy = data.aws_iam_policy_document.queue.json
}
