provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "inner" {
  for_each   = { a = "10.20.1.0/24", b = "10.20.2.0/24" }
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
}


resource "aws_vpc_security_group_ingress_rule" "own" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = aws_vpc.main.cidr_block
}

# No one on the internet reaches it, were it not for the distribution.
resource "aws_lb" "portal" {
  name               = "dealer-portal"
  internal           = true
  load_balancer_type = "application"
  subnets            = [for subnet in aws_subnet.inner : subnet.id]
  security_groups    = [aws_security_group.web.id]
}

resource "aws_cloudfront_vpc_origin" "portal" {
  vpc_origin_endpoint_config {
    name                   = "dealer-portal"
    arn                    = aws_lb.portal.arn
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "https-only"
    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}

resource "aws_cloudfront_distribution" "portal" {
  enabled = true

  origin {
    origin_id   = "portal"
    domain_name = aws_lb.portal.dns_name
    vpc_origin_config {
      vpc_origin_id = aws_cloudfront_vpc_origin.portal.id
    }
  }

  default_cache_behavior {
    target_origin_id       = "portal"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
