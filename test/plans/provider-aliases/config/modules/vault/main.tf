terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.backup]
    }
  }
}

resource "aws_s3_bucket" "main" {
  bucket = "dealer-vault"
}

resource "aws_s3_bucket" "backup" {
  provider = aws.backup
  bucket   = "dealer-vault-backup"
}
