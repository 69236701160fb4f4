provider "aws" {
  region = "eu-central-1"
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_iam_policy_document" "feed" {
  statement {
    sid       = "Feed"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dealer-feed-${data.aws_caller_identity.current.account_id}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

output "policy" {
  value = data.aws_iam_policy_document.feed.json
}

output "region" {
  value = data.aws_region.current.name
}
