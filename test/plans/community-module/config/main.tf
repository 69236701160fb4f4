provider "aws" {
  region = "eu-central-1"
}

module "leads" {
  source = "./modules/s3-bucket"
  bucket = "dealer-leads"
}

module "feed" {
  source                  = "./modules/s3-bucket"
  bucket                  = "dealer-feed"
  attach_policy           = true
  policy                  = data.aws_iam_policy_document.feed.json
  restrict_public_buckets = false
}

module "unused" {
  source        = "./modules/s3-bucket"
  create_bucket = false
  bucket        = "dealer-unused"
}

module "sites" {
  count         = 2
  source        = "./modules/s3-bucket"
  bucket        = "dealer-site-${count.index}"
  attach_policy = true
  policy        = data.aws_iam_policy_document.sites[count.index].json
}

data "aws_iam_policy_document" "feed" {
  statement {
    sid       = "Feed"
    actions   = ["s3:GetObject"]
    resources = ["${module.feed.s3_bucket_arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "sites" {
  count = 2
  statement {
    sid       = "Site"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dealer-site-${count.index}/*"]
    principals {
      type        = "AWS"
      identifiers = [count.index == 0 ? "*" : "111122223333"]
    }
  }
}
