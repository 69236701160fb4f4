provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "markets" {
  type = map(object({
    name   = string
    public = optional(bool, false)
  }))
}

variable "open_topic" {
  type    = bool
  default = false
}

locals {
  anyone     = "*"
  reader_arn = aws_iam_role.reader.arn
}

resource "aws_iam_role" "reader" {
  name = "dealer-reader"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# One bucket more than blocks, and the blocks begin with the second: the first is open.
resource "aws_s3_bucket" "feed" {
  count  = 3
  bucket = "dealer-feed-${count.index}"
}

resource "aws_s3_bucket_public_access_block" "feed" {
  count                   = 2
  bucket                  = aws_s3_bucket.feed[count.index + 1].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "feed" {
  bucket = aws_s3_bucket.feed[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Partners"
      Effect    = "Allow"
      Principal = local.anyone
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.feed[0].arn}/*"
    }]
  })
}

# The ARN of a role, and text that holds the id of one.
resource "aws_sqs_queue" "named" {
  name = "dealer-named"
}

resource "aws_sqs_queue_policy" "named" {
  queue_url = aws_sqs_queue.named.url
  policy    = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Principal": { "AWS": "${local.reader_arn}" }, "Action": "sqs:*", "Resource": "${aws_sqs_queue.named.arn}" }
      ]
    }
  EOT
}

resource "aws_sqs_queue" "loose" {
  name = "dealer-loose"
}

resource "aws_sqs_queue_policy" "loose" {
  queue_url = aws_sqs_queue.loose.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::*:role/${aws_iam_role.reader.id}" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.loose.arn
    }]
  })
}

# A conditional whose test is known.
resource "aws_sns_topic" "news" {
  name = "dealer-news"
}

resource "aws_sns_topic_policy" "news" {
  arn = aws_sns_topic.news.arn
  policy = var.open_topic ? jsonencode({
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = aws_sns_topic.news.arn }]
    }) : jsonencode({
    Statement = [{ Effect = "Allow", Principal = { AWS = local.reader_arn }, Action = "sns:Publish", Resource = aws_sns_topic.news.arn }]
  })
}

# A document that is known, with a word in it replaced by something that is not.
data "aws_iam_policy_document" "template" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["READER"]
    }
  }
}

resource "aws_secretsmanager_secret" "crm" {
  name = "dealer-crm"
}

resource "aws_secretsmanager_secret_policy" "crm" {
  secret_arn = aws_secretsmanager_secret.crm.arn
  policy     = replace(data.aws_iam_policy_document.template.json, "READER", local.reader_arn)
}

# A document that is not known, with a word in it replaced: nobody can tell what comes of it.
data "aws_iam_policy_document" "deferred" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = [local.reader_arn]
    }
  }
}

resource "aws_kms_key" "leads" {
  description = "leads"
  policy      = replace(data.aws_iam_policy_document.deferred.json, "role/dealer-reader", "*")
}

# Blocks whose number is not known.
resource "aws_security_group" "portal" {
  name = "dealer-portal"
  dynamic "ingress" {
    for_each = split(",", aws_sqs_queue.named.arn)
    content {
      protocol    = "tcp"
      from_port   = 443
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

module "market" {
  source   = "./modules/store"
  for_each = var.markets
  name     = each.value.name
  readers  = each.value.public ? [local.anyone] : [local.reader_arn]
}
