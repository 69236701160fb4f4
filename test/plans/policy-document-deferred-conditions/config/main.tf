provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "imports" {
  bucket = "dealer-imports"
}

resource "aws_s3_bucket_public_access_block" "imports" {
  bucket                  = aws_s3_bucket.imports.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue" "imports" {
  name = "dealer-imports"
}

resource "aws_sns_topic" "imports" {
  name = "dealer-imports"
}

data "aws_iam_policy_document" "queue" {
  statement {
    sid       = "FromBucket"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.imports.arn]
    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_s3_bucket.imports.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "imports" {
  queue_url = aws_sqs_queue.imports.url
  policy    = data.aws_iam_policy_document.queue.json
}

data "aws_iam_policy_document" "topic" {
  statement {
    sid       = "AnyoneFromBucket"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.imports.arn]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [aws_s3_bucket.imports.arn]
    }
  }
}

resource "aws_sns_topic_policy" "imports" {
  arn    = aws_sns_topic.imports.arn
  policy = data.aws_iam_policy_document.topic.json
}

data "aws_iam_policy_document" "waiting" {
  depends_on = [aws_sqs_queue.imports]
  statement {
    sid       = "Waits"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::dealer-imports/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::111122223333:role/${aws_sns_topic.imports.name}-*", "*${aws_sqs_queue.imports.id}"]
    }
  }
}

resource "aws_s3_bucket_policy" "imports" {
  bucket = aws_s3_bucket.imports.id
  policy = data.aws_iam_policy_document.waiting.json
}
