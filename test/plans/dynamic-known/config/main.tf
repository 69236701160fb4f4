provider "aws" {
  region = "eu-central-1"
}

variable "grants" {
  type = map(string)
  default = {
    READ  = "http://acs.amazonaws.com/groups/global/AllUsers"
    WRITE = "http://acs.amazonaws.com/groups/s3/LogDelivery"
  }
}

data "aws_canonical_user_id" "me" {}

resource "aws_s3_bucket" "photos" {
  bucket = "dealer-photos"
}

resource "aws_s3_bucket_ownership_controls" "photos" {
  bucket = aws_s3_bucket.photos.id
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "photos" {
  bucket = aws_s3_bucket.photos.id
  access_control_policy {
    owner {
      id = data.aws_canonical_user_id.me.id
    }
    dynamic "grant" {
      for_each = var.grants
      content {
        permission = grant.key
        grantee {
          type = "Group"
          uri  = grant.value
        }
      }
    }
  }
}

resource "aws_security_group" "photos" {
  name = "dealer-photos"
  dynamic "ingress" {
    for_each = [443, 8443]
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
}
