provider "aws" {
  region = "eu-central-1"
}

resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr        = "203.0.113.0/24"
    description = "a partner"
  }
}

# The mistake stands far from the group that it opens.
resource "aws_ec2_managed_prefix_list_entry" "temporary" {
  prefix_list_id = aws_ec2_managed_prefix_list.partners.id
  cidr           = "0.0.0.0/0"
}

resource "aws_ec2_managed_prefix_list" "office" {
  name           = "office"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "198.51.100.0/24"
  }
}

resource "aws_security_group" "search" {
  name = "dealer-search"
  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [aws_ec2_managed_prefix_list.partners.id]
  }
}

resource "aws_security_group" "admin" {
  name = "dealer-admin"
  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = [aws_ec2_managed_prefix_list.office.id]
  }
}

resource "aws_opensearch_domain" "search" {
  domain_name = "dealer-search"
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = [aws_security_group.search.id]
  }
}
